import type { Occupation } from '../catalogue/occupations.ts';
import { placePath } from '../catalogue/site-pages.ts';
import { Link } from './link.tsx';
import { builtPlaces } from './place-source.ts';
import { titleOf } from '../catalogue/occupation-title.ts';
import { useVisit } from './visit-context.ts';

/** One occupation of a list, with its honest status. */
export function OccupationRow({ occupation }: { occupation: Occupation }) {
  const { words } = useVisit();
  const built = builtPlaces.has(occupation.slug);
  return (
    <li className={built ? 'occupation built' : 'occupation'}>
      <Link href={placePath(occupation.slug)}>{titleOf(occupation, words.locale)}</Link>
      <span className="status">{words.text(built ? 'home.ready' : 'home.building')}</span>
      <span className="job">{occupation.job[words.locale]}</span>
    </li>
  );
}
