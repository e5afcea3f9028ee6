import type { Occupation } from '../catalogue/occupations.ts';
import { SourceLine } from '../twin/interest-list.tsx';
import { useVisit } from './visit-context.ts';

/** What is known of an occupation, hard sides included, each block with its sources. French sentences are marked as French. */
export function OccupationFacts({ occupation }: { occupation: Occupation }) {
  const { words } = useVisit();
  const { labour, shortage, stereotype } = occupation;
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
      {shortage.sources.map((source) => (
        <SourceLine key={source} source={source} words={words} />
      ))}
      <h2>{words.text('place.hard')}</h2>
      <p lang="fr">{occupation.hardship}</p>
      <SourceLine source="authored" words={words} />
      <h2>{words.text('place.cliche')}</h2>
      <p lang="fr">«&#8239;{stereotype.cliche}&#8239;»</p>
      <h2>{words.text('place.reality')}</h2>
      <p lang="fr">{stereotype.reality}</p>
      <h2>{words.text('place.figures')}</h2>
      <ul>{figures.map(([key, slots]) => slots && <li key={key}>{words.text(key, slots)}</li>)}</ul>
      {labour.sources.map((source) => (
        <SourceLine key={source} source={source} words={words} />
      ))}
      <h2>{words.text('place.sustainable')}</h2>
      <p lang="fr">{occupation.sustainability}</p>
      <p>{words.text('place.code', { code: occupation.codes.rome })}</p>
    </div>
  );
}
