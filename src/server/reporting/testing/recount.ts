import { occupations } from '../../../catalogue/occupations.ts';
import type { ReportLine } from '../../../protocol/report-document.ts';
import type { UsageEvent } from '../../../protocol/usage-event.ts';

const NOTHING = {
  number: 0,
  seconds: 0,
  before: 0,
  after: 0,
  points: 0,
  tries: 0,
  helps: 0,
  skipped: 0,
  participants: 0,
};

/** What events come to: how many, and what is added up of them. */
export type Recount = typeof NOTHING;

/** What one event says, as rows of `dimension → keys`, with what it counts and what it adds up. Written apart from the roll-ups on purpose. */
interface Row extends Recount {
  counts: string;
  keys: Record<string, readonly string[]>;
}

function stepRows({ occupation, ended, steps }: Extract<UsageEvent, { kind: 'place_tried' }>): Row[] {
  const open = ended === 'finished' ? -1 : steps.findIndex(({ outcome }) => outcome === 'open');
  return (open < 0 ? steps : steps.slice(0, open + 1)).map(({ step, seconds, tries, helps, outcome }, index) => ({
    ...NOTHING,
    counts: 'steps',
    keys: { occupation: [occupation], step: [`${occupation}/${index + 1}/${step}`] },
    number: 1,
    seconds,
    tries,
    helps,
    skipped: outcome === 'skipped' ? 1 : 0,
  }));
}

function rowsOf(event: UsageEvent): Row[] {
  const nothing = { ...NOTHING, number: 1 };
  const place = (centre: string) => ({ centre: [centre], figure: centre === 'web' ? [] : ['site'] });
  const occupation = (slug: string) => {
    const known = occupations.find((one) => one.slug === slug);
    const women = known?.labour.womenPercent ?? null;
    const mixity = women === null ? 'unknown' : women < 25 ? 'mostly-men' : women > 75 ? 'mostly-women' : 'balanced';
    return { occupation: [slug], sector: [known?.sector ?? 'unknown'], mixity: [mixity] };
  };
  switch (event.kind) {
    case 'place_tried': {
      const open = event.steps.findIndex(({ outcome }) => outcome === 'open');
      const outcome = event.ended === 'finished' ? ['finished'] : ['left', `left-${open + 1}`];
      const keys = {
        ...place(event.centre),
        ...occupation(event.occupation),
        mode: [event.mode],
        occasion: [event.occasion],
        outcome,
      };
      return [{ ...nothing, counts: 'places', keys, seconds: event.seconds }, ...stepRows(event)];
    }
    case 'visit': {
      const { seconds } = event;
      const keys = { ...place(event.centre), mode: [event.mode], occasion: [event.occasion] };
      const visit = { ...nothing, counts: 'visits', keys, seconds };
      return event.mode === 'headset' ? [visit, { ...visit, counts: 'headsets' }] : [visit];
    }
    case 'interest': {
      const change = event.after > event.before ? 'up' : event.after === event.before ? 'same' : 'down';
      const keys = {
        ...occupation(event.occupation),
        age: [event.age],
        situation: [event.situation],
        change: [change],
      };
      return [{ ...nothing, counts: 'interest', keys, before: event.before, after: event.after }];
    }
    case 'satisfaction':
      return [
        {
          ...nothing,
          counts: 'satisfaction',
          keys: { centre: [event.centre], age: [event.age], score: [String(event.score)] },
          points: event.score,
        },
      ];
    case 'survey':
      return event.answers.map(({ question, score }) => ({
        ...nothing,
        counts: 'survey',
        keys: { question: [question], agreement: [String(score)] },
        points: score,
      }));
    case 'group_held':
      return [
        {
          ...nothing,
          counts: 'sessions',
          keys: { centre: [event.centre] },
          seconds: event.seconds,
          participants: event.participants,
        },
      ];
    default:
      return [];
  }
}

/** What a centre has counted by hand. */
export interface HandSheet {
  centre: string;
  kind: string;
  people: number;
}

function handRow({ centre, kind, people }: HandSheet): Row {
  return { ...NOTHING, counts: 'hand', keys: { centre: [centre], kind: [kind] }, number: people };
}

export interface Recounter {
  /** What the events of one kind, or the sheets, that belong to all the lines come to. */
  count(counts: string, lines: readonly { line: ReportLine; dimension: string }[]): Recount;
}

export function recounter(events: readonly UsageEvent[], sheets: readonly HandSheet[]): Recounter {
  // Every row stands under each key that it has, so that a count looks at the rows of one key only.
  const byKey = new Map<string, Row[]>();
  const put = (name: string, row: Row) => {
    const known = byKey.get(name);
    if (known) known.push(row);
    else byKey.set(name, [row]);
  };
  for (const row of [...events.flatMap(rowsOf), ...sheets.map(handRow)]) {
    put(row.counts, row);
    for (const [dimension, keys] of Object.entries(row.keys))
      for (const key of keys) put(`${row.counts} ${dimension} ${key}`, row);
  }
  return {
    count(counts, lines) {
      const sum: Recount = { ...NOTHING };
      const wanted = lines
        .filter(({ line }) => line.key !== 'total')
        .map(({ line, dimension }) => [line.dimension ?? dimension, line.key] as const);
      const [first] = wanted;
      for (const row of byKey.get(first ? `${counts} ${first[0]} ${first[1]}` : counts) ?? []) {
        if (!wanted.every(([dimension, key]) => row.keys[dimension]?.includes(key))) continue;
        for (const name of Object.keys(NOTHING) as (keyof Recount)[]) sum[name] += row[name];
      }
      return sum;
    },
  };
}
