import { occupations } from '../../catalogue/occupations.ts';
import { Link } from '../link.tsx';
import { PAGE_PATHS, placePath } from '../../catalogue/site-pages.ts';
import { PageHeading } from '../page-heading.tsx';
import { titleOf } from '../../catalogue/occupation-title.ts';
import { useVisit } from '../visit-context.ts';

/** A second way to everything. */
export function MapPage() {
  const { words } = useVisit();
  return (
    <main id="content" className="page">
      <PageHeading words={words}>{words.text('pages.map')}</PageHeading>
      <ul>
        <li>
          <Link href="/">{words.text('site.home')}</Link>
        </li>
        {Object.entries(PAGE_PATHS).map(([page, path]) => (
          <li key={page}>
            <Link href={path}>{words.text(`pages.${page}`)}</Link>
          </li>
        ))}
        <li>
          <a href="/bilans">{words.text('pages.reports')}</a>
        </li>
      </ul>
      <ul>
        {occupations.map((occupation) => (
          <li key={occupation.slug}>
            <Link href={placePath(occupation.slug)}>{titleOf(occupation, words.locale)}</Link> —{' '}
            <Link
              href={placePath(occupation.slug, true)}
              aria-label={`${titleOf(occupation, words.locale)}, ${words.text('home.text')}`}
            >
              {words.text('home.text')}
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
