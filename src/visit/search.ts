import type { Occupation } from '../catalogue/occupations.ts';

/** Lower case without accents, so that `macon` finds `maçon`. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** Occupations in which every word of the query begins a word of a title, of the job's sentence or of the official title. */
export function findOccupations(occupations: readonly Occupation[], query: string): Occupation[] {
  const wanted = plain(query)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return occupations.filter((occupation) => {
    const { title, job, codes } = occupation;
    const words = plain([title.feminine, title.masculine, title.en, job.fr, job.en, codes.romeLabel].join(' ')).split(
      /[^a-z0-9]+/,
    );
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}
