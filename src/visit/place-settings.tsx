import { useId } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { Comfort } from '../session/session-store.ts';
import { CountingSwitch } from './counting-choice.tsx';
import { RecordsList } from './records/records-list.tsx';
import { useSession, useVisit } from './visit-context.ts';

type Switch = { [K in keyof Comfort]: Comfort[K] extends boolean ? K : never }[keyof Comfort];
const SWITCHES: readonly [Switch, string][] = [
  ['seated', 'place.seated'],
  ['oneHand', 'place.oneHand'],
  ['toggleGrip', 'place.toggleGrip'],
  ['calm', 'place.calm'],
  ['contrast', 'place.contrast'],
  ['mono', 'place.mono'],
];

/** Comfort for this visit, 'do not count me', and the very records that will leave the device. */
export function PlaceSettings({ words }: { words: WordReader }) {
  const { session } = useVisit();
  const comfort = useSession((state) => state.comfort);
  const assist = useId();
  const volume = useId();
  const { setComfort } = session.getState();
  return (
    <details className="settings">
      <summary>{words.text('place.settings')}</summary>
      {SWITCHES.map(([key, label]) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={comfort[key]}
            onChange={(event) => setComfort({ [key]: event.target.checked })}
          />
          {words.text(label)}
        </label>
      ))}
      <label htmlFor={assist}>{words.text('place.assist')}</label>
      <input
        id={assist}
        type="range"
        min={1}
        max={3}
        step={0.5}
        value={comfort.assist}
        onChange={(event) => setComfort({ assist: Number(event.target.value) })}
      />
      <label htmlFor={volume}>{words.text('place.sound')}</label>
      <input
        id={volume}
        type="range"
        min={0}
        max={1}
        step={0.1}
        value={comfort.volume}
        onChange={(event) => setComfort({ volume: Number(event.target.value) })}
      />
      <CountingSwitch />
      <details>
        <summary>{words.text('place.records')}</summary>
        <RecordsList />
      </details>
    </details>
  );
}
