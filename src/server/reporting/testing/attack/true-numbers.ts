import { occupations } from '../../../../catalogue/occupations.ts';
import type { UsageEvent } from '../../../../protocol/usage-event.ts';
import { cellName } from './cell-names.ts';

/** What a centre has counted by hand. */
export interface CountedByHand {
  centre: string;
  kind: string;
  people: number;
}

/** What one event says: of what, with everything that it belongs to (`centre=gap`), how many, and what is added up of them. */
interface Said {
  counts: string;
  keys: readonly string[];
  number: number;
  amounts: Readonly<Record<string, number>>;
}

/** The true number of a cell, or what is added up of those in it. */
export type TrueNumbers = (cell: string, amount?: string) => number;

const placeKeys = (centre: string) => [`centre=${centre}`, ...(centre === 'web' ? [] : ['figure=site'])];

function occupationKeys(slug: string): string[] {
  const known = occupations.find((one) => one.slug === slug);
  const women = known?.labour.womenPercent ?? null;
  const mixity = women === null ? 'unknown' : women < 25 ? 'mostly-men' : women > 75 ? 'mostly-women' : 'balanced';
  return [`occupation=${slug}`, `sector=${known?.sector ?? 'unknown'}`, `mixity=${mixity}`];
}

function placeSaid(event: Extract<UsageEvent, { kind: 'place_tried' }>): Said[] {
  const { centre, mode, occasion, occupation, seconds, ended } = event;
  const open = event.steps.findIndex(({ outcome }) => outcome === 'open');
  const outcome = ended === 'finished' ? ['outcome=finished'] : ['outcome=left', `outcome=left-${open + 1}`];
  const keys = [
    ...placeKeys(centre),
    ...occupationKeys(occupation),
    `mode=${mode}`,
    `occasion=${occasion}`,
    ...outcome,
  ];
  const reached = ended === 'finished' || open < 0 ? event.steps : event.steps.slice(0, open + 1);
  const steps = reached.map(({ step, outcome: end, ...amounts }, index): Said => {
    const of = { skipped: end === 'skipped' ? 1 : 0, done: end === 'done' ? 1 : 0 };
    return {
      counts: 'steps',
      keys: [`step=${occupation}/${index + 1}/${step}`],
      number: 1,
      amounts: { ...amounts, ...of, passed: of.skipped + of.done },
    };
  });
  return [{ counts: 'places', keys, number: 1, amounts: { seconds } }, ...steps];
}

function saidBy(event: UsageEvent): Said[] {
  switch (event.kind) {
    case 'place_tried':
      return placeSaid(event);
    case 'visit': {
      const keys = [...placeKeys(event.centre), `mode=${event.mode}`, `occasion=${event.occasion}`];
      return [{ counts: 'visits', keys, number: 1, amounts: { seconds: event.seconds } }];
    }
    case 'interest': {
      const { before, after, age, situation, occupation } = event;
      const change = after > before ? 'up' : after < before ? 'down' : 'same';
      const keys = [...occupationKeys(occupation), `age=${age}`, `situation=${situation}`, `change=${change}`];
      return [{ counts: 'interest', keys, number: 1, amounts: { before, after } }];
    }
    case 'satisfaction': {
      const keys = [`centre=${event.centre}`, `age=${event.age}`, `score=${event.score}`];
      return [{ counts: 'satisfaction', keys, number: 1, amounts: {} }];
    }
    case 'survey':
      return event.answers.map(({ question, score }) => ({
        counts: 'survey',
        keys: [`question=${question}`, `agreement=${score}`],
        number: 1,
        amounts: {},
      }));
    case 'group_held': {
      const keys = [`centre=${event.centre}`];
      return [
        { counts: 'sessions', keys, number: 1, amounts: {} },
        { counts: 'participants', keys, number: event.participants, amounts: {} },
      ];
    }
    default:
      return [];
  }
}

/** Counts raw events for every cell of at most two coordinates. It shares nothing with the roll-ups, and nothing with what makes reports. */
export function trueNumbers(events: readonly UsageEvent[], byHand: readonly CountedByHand[]): TrueNumbers {
  const sums = new Map<string, number>();
  const add = (name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);
  const sheets = byHand.map(({ centre, kind, people }): Said => {
    return { counts: 'hand', keys: [`centre=${centre}`, `kind=${kind}`], number: people, amounts: {} };
  });
  for (const { counts, keys, number, amounts } of [...events.flatMap(saidBy), ...sheets]) {
    const pairs = keys.flatMap((key, index) => keys.slice(index + 1).map((other) => [key, other]));
    for (const coordinates of [[], ...keys.map((key) => [key]), ...pairs]) {
      const cell = cellName(counts, ...coordinates);
      add(`number ${cell}`, number);
      for (const [amount, value] of Object.entries(amounts)) add(`${amount} ${cell}`, value);
    }
  }
  return (cell, amount = 'number') => sums.get(`${amount} ${cell}`) ?? 0;
}
