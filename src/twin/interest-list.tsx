import { sourceOf } from '../catalogue/sources.ts';
import type { WordReader } from '../catalogue/words.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { usePlayRevision } from './use-play.ts';

/** The points of interest of a place: each a sourced fact that opens where it stands. */
export function InterestList({ runtime, words }: { runtime: PlayRuntime; words: WordReader }) {
  usePlayRevision(runtime);
  const { place, state } = runtime.play;
  return (
    <ul className="interests">
      {place.scene.interests.map(({ id, source }) => (
        <li key={id}>
          <details
            onToggle={(event) => {
              if (event.currentTarget.open && !state.interestsSeen.includes(id))
                runtime.dispatch({ kind: 'look', interest: id });
            }}
          >
            <summary>
              {words.text(`interest.${id}.title`)}
              {state.interestsSeen.includes(id) && <span className="seen"> · {words.text('place.read')}</span>}
            </summary>
            <p>{words.text(`interest.${id}.text`)}</p>
            <SourceLine source={source} words={words} />
          </details>
        </li>
      ))}
    </ul>
  );
}

export function SourceLine({ source, words }: { source: string; words: WordReader }) {
  const found = sourceOf(source);
  if (!found) return null;
  return <p className="source">{words.text('place.source', { source: found[words.locale], years: found.years })}</p>;
}
