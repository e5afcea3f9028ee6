import { useId, useState } from 'react';
import { AGE_BANDS, SITUATIONS } from '../../protocol/event-values.ts';
import { type About, UNSAID } from '../../session/declared-answers.ts';
import { useVisit } from '../visit-context.ts';
import { QuestionCard } from './question-card.tsx';

/** 'I would rather not say' comes first: it is what stands there until somebody chooses. */
const AGES = ['unsaid', ...AGE_BANDS.filter((age) => age !== 'unsaid')] as const;
const SITUATION_CHOICES = ['unsaid', ...SITUATIONS.filter((situation) => situation !== 'unsaid')] as const;

/** Age band and situation, both left with one tap, asked once in a visit and kept in memory only. */
export function PublicQuestion({ level = 2, onDone }: { level?: 2 | 3; onDone?(): void }) {
  const { words, log } = useVisit();
  const [about, setAbout] = useState<About>(UNSAID);
  function say(said: About): void {
    void log.sayAbout(said);
    onDone?.();
  }
  return (
    <QuestionCard title={words.text('after.public.title')} testId="public-question" level={level} focused>
      <p>{words.text('after.public.lead')}</p>
      <div className="public-fields">
        <Choice
          label={words.text('after.public.age')}
          options={AGES}
          scale="after.age"
          value={about.age}
          onChange={(age) => setAbout({ ...about, age })}
        />
        <Choice
          label={words.text('after.public.situation')}
          options={SITUATION_CHOICES}
          scale="after.situation"
          value={about.situation}
          onChange={(situation) => setAbout({ ...about, situation })}
        />
      </div>
      <p className="actions">
        <button type="button" className="primary" onClick={() => say(about)}>
          {words.text('after.public.send')}
        </button>
        <button type="button" onClick={() => say(UNSAID)}>
          {words.text('after.skip')}
        </button>
      </p>
    </QuestionCard>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  options: readonly V[];
  scale: string;
  value: V;
  onChange(value: V): void;
}

function Choice<V extends string>({ label, options, scale, value, onChange }: ChoiceProps<V>) {
  const { words } = useVisit();
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(options.find((option) => option === event.target.value) ?? value)}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words.text(`${scale}.${option}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
