import { useState } from 'react';
import { type Occupation, occupations } from '../../catalogue/occupations.ts';
import { sectors } from '../../catalogue/sectors.ts';
import { CountingChoice } from '../counting-choice.tsx';
import { Link } from '../link.tsx';
import { OccupationRow } from '../occupation-row.tsx';
import { OccupationSearch } from '../occupation-search.tsx';
import { PageHeading } from '../page-heading.tsx';
import { builtPlaces } from '../place-source.ts';
import { placePath } from '../../catalogue/site-pages.ts';
import { findOccupations } from '../search.ts';
import { titleOf } from '../../catalogue/occupation-title.ts';
import { useVisit } from '../visit-context.ts';

/** The way in: the places that are ready, a search, and all 54 occupations by sector with their honest status. */
export function HomePage() {
  const { words } = useVisit();
  const [query, setQuery] = useState('');
  const found = findOccupations(occupations, query);
  const ready = occupations.filter((occupation) => builtPlaces.has(occupation.slug));
  return (
    <main id="content" className="page home">
      <header className="hero">
        <PageHeading words={words} title={words.text('site.home')}>
          {words.text('site.name')}
        </PageHeading>
        <p className="tagline">{words.text('site.tagline', { count: occupations.length })}</p>
        <p>{words.text('site.intro')}</p>
        <CountingChoice />
      </header>
      <section aria-labelledby="ready-title">
        <h2 id="ready-title">{words.text('home.readyTitle', { count: ready.length })}</h2>
        <ul className="ready">
          {ready.map((occupation) => (
            <li key={occupation.slug}>
              <ReadyCard occupation={occupation} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="all-title">
        <h2 id="all-title">{words.text('home.title')}</h2>
        <OccupationSearch query={query} onQuery={setQuery} found={found.length} />
        {sectors.map((sector) => {
          const members = found.filter((occupation) => occupation.sector === sector.id);
          if (members.length === 0) return null;
          return (
            <section key={sector.id} aria-labelledby={`sector-${sector.id}`} className="sector">
              <h3 id={`sector-${sector.id}`}>{sector.name[words.locale]}</h3>
              <p>{sector.pitch[words.locale]}</p>
              <ul>
                {members.map((occupation) => (
                  <OccupationRow key={occupation.slug} occupation={occupation} />
                ))}
              </ul>
            </section>
          );
        })}
      </section>
    </main>
  );
}

function ReadyCard({ occupation }: { occupation: Occupation }) {
  const { words } = useVisit();
  return (
    <article className="card">
      <img src={`/places/${occupation.slug}.webp`} alt="" width={640} height={400} loading="lazy" />
      <h3>{titleOf(occupation, words.locale)}</h3>
      <p>{occupation.job[words.locale]}</p>
      <p className="card-links">
        <Link
          className="button primary"
          href={placePath(occupation.slug)}
          aria-label={`${words.text('home.try')} : ${titleOf(occupation, words.locale)}`}
        >
          {words.text('home.try')}
        </Link>
        <Link
          href={placePath(occupation.slug, true)}
          aria-label={`${words.text('home.text')} : ${titleOf(occupation, words.locale)}`}
        >
          {words.text('home.text')}
        </Link>
      </p>
    </article>
  );
}
