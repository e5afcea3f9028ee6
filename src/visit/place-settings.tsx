import { useId, useState } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { Comfort } from '../session/session-store.ts';
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
export function PlaceSettings({ words, counted }: { words: WordReader; counted: boolean }) {
  const { session } = useVisit();
  const comfort = useSession((state) => state.comfort);
  const assist = useId();
  const volume = useId();
  const { setComfort, configure } = session.getState();
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
      <label>
        <input type="checkbox" checked={!counted} onChange={(event) => configure({ counted: !event.target.checked })} />
        {words.text('place.noCount')}
      </label>
      <Records words={words} />
    </details>
  );
}

function Records({ words }: { words: WordReader }) {
  const { log } = useVisit();
  const [records, setRecords] = useState<string | null>(null);
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open)
          void log.waiting().then((events) => setRecords(events.length ? JSON.stringify(events, null, 2) : null));
      }}
    >
      <summary>{words.text('place.records')}</summary>
      {records ? <pre tabIndex={0}>{records}</pre> : <p>{words.text('place.recordsNone')}</p>}
    </details>
  );
}
