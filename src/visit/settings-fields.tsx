import { useId } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import { useXrSupport } from '../hands/xr-support.ts';
import type { Comfort } from '../session/session-store.ts';
import { CountingSwitch } from './counting-choice.tsx';
import { RecordsList } from './records/records-list.tsx';
import { useSession, useVisit } from './visit-context.ts';

type Switch = { [K in keyof Comfort]: Comfort[K] extends boolean ? K : never }[keyof Comfort];
type Amount = { [K in keyof Comfort]: Comfort[K] extends number ? K : never }[keyof Comfort];

const TEXT_SIZE = { name: 'textScale', label: 'place.textSize', minimum: 1, maximum: 2, step: 0.5 } as const;
const ASSIST = { name: 'assist', label: 'place.assist', minimum: 1, maximum: 3, step: 0.5 } as const;
const SOUND = { name: 'volume', label: 'place.sound', minimum: 0, maximum: 1, step: 0.1 } as const;

/** Comfort for this visit, 'do not count me', and the very records that will leave the device. In the text only what a text can honour. */
export function SettingsFields({ words, picture }: { words: WordReader; picture: boolean }) {
  const headset = useXrSupport() === 'yes';
  return (
    <>
      <AmountField {...TEXT_SIZE} words={words} />
      <SwitchField name="contrast" label="place.contrast" words={words} />
      {picture && (
        <>
          <SwitchField name="subtitles" label="place.subtitles" words={words} />
          <SwitchField name="calm" label="place.calm" words={words} />
          <SwitchField name="oneHand" label="place.oneHand" words={words} />
          <SwitchField name="toggleGrip" label="place.toggleGrip" words={words} />
          <LeftHandField words={words} />
        </>
      )}
      {picture && headset && <SwitchField name="haptics" label="place.haptics" words={words} />}
      <AmountField {...ASSIST} words={words} />
      {picture && (
        <>
          <AmountField {...SOUND} words={words} />
          <SwitchField name="mono" label="place.mono" words={words} />
        </>
      )}
      <CountingSwitch />
      <details>
        <summary>{words.text('place.records')}</summary>
        <RecordsList />
      </details>
    </>
  );
}

function SwitchField({ name, label, words }: { name: Switch; label: string; words: WordReader }) {
  const { session } = useVisit();
  const checked = useSession(({ comfort }) => comfort[name]);
  return (
    <label>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => session.getState().setComfort({ [name]: event.target.checked })}
      />
      {words.text(label)}
    </label>
  );
}

function LeftHandField({ words }: { words: WordReader }) {
  const { session } = useVisit();
  const left = useSession(({ comfort }) => comfort.dominantHand === 'left');
  return (
    <label>
      <input
        type="checkbox"
        checked={left}
        onChange={(event) => session.getState().setComfort({ dominantHand: event.target.checked ? 'left' : 'right' })}
      />
      {words.text('place.leftHand')}
    </label>
  );
}

interface AmountFieldProps {
  name: Amount;
  words: WordReader;
  label: string;
  minimum: number;
  maximum: number;
  step: number;
}

function AmountField({ name, label, minimum, maximum, step, words }: AmountFieldProps) {
  const { session } = useVisit();
  const field = useId();
  const value = useSession(({ comfort }) => comfort[name]);
  return (
    <>
      <label htmlFor={field}>{words.text(label)}</label>
      <input
        id={field}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        aria-valuetext={`${Math.round(value * 100)} %`}
        onChange={(event) => session.getState().setComfort({ [name]: Number(event.target.value) })}
      />
    </>
  );
}
