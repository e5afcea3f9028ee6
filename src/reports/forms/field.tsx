import { type InputHTMLAttributes, useId } from 'react';
import { useReports } from '../reports-context.ts';
import type { RequestFailure } from '../staff-api.ts';
import { failureWords } from './failure-words.ts';

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  name: string;
  label: string;
  hint?: string;
  failure: RequestFailure | null;
};

/** An input with its label above, its hint, and what is wrong with it: all of it tied to the input. */
export function Field({ name, label, hint, failure, ...input }: FieldProps) {
  const { words } = useReports();
  const id = useId();
  const wrong = failure?.field?.split('/').at(-1) === name;
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={id}
        name={name}
        aria-describedby={described || undefined}
        aria-invalid={wrong || undefined}
      />
      {wrong && failure && (
        <p id={`${id}-wrong`} className="wrong">
          {failureWords(failure, words)}
        </p>
      )}
    </div>
  );
}
