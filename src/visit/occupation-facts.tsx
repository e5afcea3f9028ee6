import type { Occupation } from '../catalogue/occupations.ts';
import { SourceLines } from './source-lines.tsx';
import { TrainingPaths } from './training-paths.tsx';
import { useVisit } from './visit-context.ts';

/** What is known of an occupation, hard sides included, each block with its sources. French sentences are marked as French. */
export function OccupationFacts({ occupation }: { occupation: Occupation }) {
  const { words } = useVisit();
  const { labour, shortage, stereotype, hardship, sustainability } = occupation;
  const figures: [string, Record<string, number> | null][] = [
    ['place.women', labour.womenPercent === null ? null : { percent: labour.womenPercent }],
    [
      'place.pay',
      labour.medianNetMonthlyFullTimeEuros === null ? null : { euros: labour.medianNetMonthlyFullTimeEuros },
    ],
    ['place.saturday', labour.saturdayPercent === null ? null : { percent: labour.saturdayPercent }],
    ['place.sunday', labour.sundayPercent === null ? null : { percent: labour.sundayPercent }],
    ['place.night', labour.nightPercent === null ? null : { percent: labour.nightPercent }],
  ];
  return (
    <div className="facts">
      <p className="job">{occupation.job[words.locale]}</p>
      <h2>{words.text('place.why')}</h2>
      <p lang="fr">{shortage.reason}</p>
      <SourceLines sources={shortage.sources} words={words} />
      <h2>{words.text('place.hard')}</h2>
      <p lang="fr">{hardship.text}</p>
      <SourceLines sources={hardship.sources} words={words} />
      <h2>{words.text('place.cliche')}</h2>
      <p lang="fr">«&#8239;{stereotype.cliche}&#8239;»</p>
      <h2>{words.text('place.reality')}</h2>
      <p lang="fr">{stereotype.reality}</p>
      <SourceLines sources={stereotype.sources} words={words} />
      <TrainingPaths training={occupation.training} words={words} />
      <h2>{words.text('place.figures')}</h2>
      <ul>{figures.map(([key, slots]) => slots && <li key={key}>{words.text(key, slots)}</li>)}</ul>
      <SourceLines sources={labour.sources} words={words} />
      <h2>{words.text('place.sustainable')}</h2>
      <p lang="fr">{sustainability.text}</p>
      <SourceLines sources={sustainability.sources} words={words} />
      <p>{words.text('place.code', { code: occupation.codes.rome })}</p>
    </div>
  );
}
