import { failureWords } from './forms/failure-words.ts';
import { useReports } from './reports-context.ts';
import type { Loaded } from './use-loaded.ts';

/** Stands where something will be read: that it is on its way, or what went wrong. Nothing once it is there. */
export function LoadNote({ loaded }: { loaded: Loaded<unknown> }) {
  const { words } = useReports();
  if (loaded.state === 'loading') return <p>{words.text('staff.loading')}</p>;
  if (loaded.state === 'ready') return null;
  return (
    <p role="alert" className="failure">
      {failureWords(loaded.failure, words)}
    </p>
  );
}
