import { centres } from '../../catalogue/centres.ts';
import { occupations } from '../../catalogue/occupations.ts';
import { sectors } from '../../catalogue/sectors.ts';
import { OCCASIONS } from '../../protocol/usage-event.ts';
import { type CrossLine, detailLines, TOTAL_KEY } from '../protection/cross-table.ts';

/** What has left the catalogue, or was never in it. A sender cannot put words of its own into a report. */
export const UNKNOWN_KEY = 'unknown';
/** Before the slug of a named forum. */
export const FORUM_PREFIX = 'forum-';
export const CHANGES = ['down', 'same', 'up'] as const;
export const SCORES = ['1', '2', '3', '4', '5'] as const;
export const MIXITIES = ['mostly-women', 'balanced', 'mostly-men', UNKNOWN_KEY] as const;
/** A place has at most twelve steps; `left-0`: left when none was open. */
export const LEFT_AT = Array.from({ length: 13 }, (_, position) => `left-${position}`);

/** An occupation is mixed when women are at least this share of it, and at most the rest to a hundred. */
const MIXED_FROM_PERCENT = 25;

/** The keys that differ from one database to another. */
export interface ReportKeys {
  centres: readonly string[];
  occasions: readonly string[];
  occupations: readonly { slug: string; sector: string; mixity: string }[];
  sectors: readonly string[];
}

function mixityOf(womenPercent: number | null): (typeof MIXITIES)[number] {
  if (womenPercent === null) return UNKNOWN_KEY;
  if (womenPercent < MIXED_FROM_PERCENT) return 'mostly-men';
  return womenPercent > 100 - MIXED_FROM_PERCENT ? 'mostly-women' : 'balanced';
}

/** The catalogue's keys, with the forums that staff have named. */
export function catalogueKeys(forums: readonly string[]): ReportKeys {
  const known = occupations.map(({ slug, sector, labour }) => ({
    slug,
    sector,
    mixity: mixityOf(labour.womenPercent),
  }));
  return {
    centres: [...centres.map(({ id }) => id), 'web', UNKNOWN_KEY],
    occasions: [...OCCASIONS, ...forums.map((slug) => `${FORUM_PREFIX}${slug}`)],
    occupations: [...known, { slug: UNKNOWN_KEY, sector: UNKNOWN_KEY, mixity: UNKNOWN_KEY }],
    sectors: [...sectors.map(({ id }) => id), UNKNOWN_KEY],
  };
}

const TOTAL_LINE: CrossLine = { key: TOTAL_KEY, parent: null, coordinate: null };

/** Occupations below their sectors. */
export function occupationsBySector({ sectors: keys, occupations: known }: ReportKeys): CrossLine[] {
  return [
    TOTAL_LINE,
    ...keys.flatMap((sector) => [
      { key: `sector ${sector}`, parent: TOTAL_KEY, coordinate: `sector=${sector}` },
      ...detailLines(
        'occupation',
        known.filter((one) => one.sector === sector).map(({ slug }) => slug),
        `sector ${sector}`,
      ),
    ]),
  ];
}

/** Occupations below the share of women in them. */
export function occupationsByMixity({ occupations: known }: ReportKeys): CrossLine[] {
  return [
    TOTAL_LINE,
    ...MIXITIES.flatMap((mixity) => [
      { key: `mixity ${mixity}`, parent: TOTAL_KEY, coordinate: `mixity=${mixity}` },
      ...detailLines(
        'occupation',
        known.filter((one) => one.mixity === mixity).map(({ slug }) => slug),
        `mixity ${mixity}`,
      ),
    ]),
  ];
}

/** The web beside the centres, and these below what was on site. */
export function centresBySite({ centres: keys }: ReportKeys): CrossLine[] {
  return [
    TOTAL_LINE,
    { key: 'site', parent: TOTAL_KEY, coordinate: 'place=site' },
    ...detailLines(
      'centre',
      keys.filter((key) => key !== 'web'),
      'site',
    ),
    ...detailLines('centre', ['web']),
  ];
}
