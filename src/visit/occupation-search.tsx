import { useEffect, useId, useRef } from 'react';
import { useVisit } from './visit-context.ts';

interface OccupationSearchProps {
  query: string;
  onQuery(query: string): void;
  /** How many occupations the query finds. */
  found: number;
}

/** The field of the search, which says how many occupations it finds. The page lists them. */
export function OccupationSearch({ query, onQuery, found }: OccupationSearchProps) {
  const { words, log } = useVisit();
  const field = useId();
  const counted = useRef(false);
  // Counted once somebody has stopped typing, and once for each use of the field: what was typed is not kept.
  useEffect(() => {
    if (counted.current || found > 0 || query.length < 3) return;
    const timer = setTimeout(() => {
      counted.current = true;
      void log.noteEmptySearch();
    }, 1500);
    return () => clearTimeout(timer);
  }, [found, query, log]);
  return (
    <form role="search" className="search" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={field}>{words.text('home.search')}</label>
      <input
        id={field}
        type="search"
        value={query}
        placeholder={words.text('home.searchHint')}
        onFocus={() => {
          counted.current = false;
        }}
        onChange={(event) => onQuery(event.target.value)}
      />
      <p role="status">{query === '' ? '' : words.text(found ? 'home.found' : 'home.none', { count: found })}</p>
    </form>
  );
}
