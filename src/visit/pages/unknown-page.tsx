import { useState } from 'react';
import { occupations } from '../../catalogue/occupations.ts';
import { PAGE_PATHS } from '../../catalogue/site-pages.ts';
import { Link } from '../link.tsx';
import { OccupationRow } from '../occupation-row.tsx';
import { OccupationSearch } from '../occupation-search.tsx';
import { PageHeading } from '../page-heading.tsx';
import { findOccupations } from '../search.ts';
import { useVisit } from '../visit-context.ts';

/** There is nothing at this address; from here on by a search, the home page or the list of all pages. */
export function UnknownPage() {
  const { words } = useVisit();
  const [query, setQuery] = useState('');
  const found = findOccupations(occupations, query);
  return (
    <main id="content" className="page">
      <PageHeading words={words}>{words.text('unknown.title')}</PageHeading>
      <p>{words.text('unknown.text')}</p>
      <OccupationSearch query={query} onQuery={setQuery} found={found.length} />
      {query !== '' && (
        <ul className="found">
          {found.map((occupation) => (
            <OccupationRow key={occupation.slug} occupation={occupation} />
          ))}
        </ul>
      )}
      <p className="actions">
        <Link className="button primary" href="/">
          {words.text('site.home')}
        </Link>
        <Link className="button" href={PAGE_PATHS.map}>
          {words.text('pages.map')}
        </Link>
      </p>
    </main>
  );
}
