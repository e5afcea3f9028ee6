import { type InputHTMLAttributes, useId } from 'react';
import type { WordReader } from '../../catalogue/words.ts';
import { useReports } from '../reports-context.ts';
import { RequestFailure } from '../staff-api.ts';
import { failureWords } from './failure-words.ts';
import { InputFailure } from './input-failure.ts';

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  name: string;
  label: string;
  hint?: string;
  failure: RequestFailure | null;
};

/** An input with its label above, its hint and what is wrong with it below: all of it tied to the input. */
export function Field({ name, label, hint, failure, ...input }: FieldProps) {
  const { words } = useReports();
  const id = useId();
  const wrong = failure?.isAbout(name) ? faultWords(failure, name, words) : null;
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {input.required && <span className="required"> {words.text('staff.required')}</span>}
      </label>
      <input
        {...input}
        id={id}
        name={name}
        aria-describedby={described || undefined}
        aria-invalid={wrong ? true : undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} className="wrong">
          {wrong}
        </p>
      )}
    </div>
  );
}

/** The same words whether the browser has found the fault or the server. */
function faultWords(failure: RequestFailure, name: string, words: WordReader): string {
  if (!(failure instanceof InputFailure)) return failureWords(failure, words);
  if (failure.faults.get(name) === 'missing') return words.text('staff.errors.missing');
  return failureWords(new RequestFailure(400, { error: failure.message, field: `/${name}` }), words);
}
