import { useId } from 'react';
import type { WordReader } from '../../catalogue/words.ts';
import type { DeviceState } from '../../session/device.ts';
import { useDevice, useVisit } from '../visit-context.ts';

/** What may be chosen: the occasions of the centre, and every named forum. */
function occasionsOf(answer: DeviceState['answer'], words: WordReader): [string, string][] {
  const forums = (answer?.forums ?? []).map(({ slug, title }): [string, string] => [`forum-${slug}`, title]);
  const named = new Map(forums);
  const occasions = (answer?.occasion ?? ['everyday']).filter((occasion) => !named.has(occasion));
  return [
    ...occasions.map((occasion): [string, string] => [
      occasion,
      words.has(`after.values.occasion.${occasion}`) ? words.text(`after.values.occasion.${occasion}`) : occasion,
    ]),
    ...forums,
  ];
}

/** The occasion of the day, as the staff choose it on the headset. */
export function OccasionChoice() {
  const { words, device } = useVisit();
  const { answer, occasion } = useDevice((state) => state);
  const id = useId();
  return (
    <div className="occasion">
      <label htmlFor={id}>{words.text('device.occasion')}</label>
      <select id={id} value={occasion} onChange={(event) => void device.chooseOccasion(event.target.value)}>
        {occasionsOf(answer, words).map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      <p className="small">{words.text('device.occasionText')}</p>
    </div>
  );
}
