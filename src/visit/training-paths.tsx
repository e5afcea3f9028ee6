import type { Occupation } from '../catalogue/occupations.ts';
import type { WordReader } from '../catalogue/words.ts';
import { SourceLines } from './source-lines.tsx';

/** How one learns an occupation, once somebody has checked it; until then, nothing. */
export function TrainingPaths({ training, words }: { training: Occupation['training']; words: WordReader }) {
  if (!training.checked) return null;
  return (
    <>
      <h2>{words.text('place.training')}</h2>
      <p lang="fr">{training.level}</p>
      <ul lang="fr">
        {training.paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
      <SourceLines sources={training.sources} words={words} />
    </>
  );
}
