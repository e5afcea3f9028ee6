import { parseArgs } from 'node:util';

export const ROBOT_INPUTS = ['controllers', 'one-hand', 'hands', 'mouse', 'touch', 'keyboard', 'twin'] as const;
export type RobotInput = (typeof ROBOT_INPUTS)[number];

export interface RobotOptions {
  slugs: readonly string[];
  inputs: readonly RobotInput[];
  /** `trembling`: 3 cm and 15° of noise (or as much in pixels); `slow`: ten times slower. */
  as: 'steady' | 'trembling' | 'slow';
  shots: string | null;
  record: string | null;
  /** Frames are calculated and their drawing calls left out: on a software renderer a place is then played ten times as fast. */
  blind: boolean;
  url: string | null;
  /** Folder with the built `app` and `server`. */
  dist: string;
}

const USAGE = `npm run play -- <slug…> | --all  [--input ${ROBOT_INPUTS.join('|')}|all] [--as trembling|slow]
  [--shots DIR] [--record FILE] [--blind] [--url ADDRESS] [--dist DIR]`;

function inputsFrom(text: string): readonly RobotInput[] {
  if (text === 'all') return ROBOT_INPUTS;
  const input = ROBOT_INPUTS.find((known) => known === text);
  if (!input) throw new Error(`--input: unknown ${text}\n${USAGE}`);
  return [input];
}

/** @throws Error that says how it is used. */
export function optionsFrom(args: readonly string[], built: readonly string[]): RobotOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      all: { type: 'boolean', default: false },
      input: { type: 'string', default: 'mouse' },
      as: { type: 'string', default: 'steady' },
      shots: { type: 'string' },
      record: { type: 'string' },
      blind: { type: 'boolean', default: false },
      url: { type: 'string' },
      dist: { type: 'string', default: 'dist' },
    },
  });
  const slugs = values.all ? built : positionals;
  if (slugs.length === 0) throw new Error(USAGE);
  const { as } = values;
  if (as !== 'steady' && as !== 'trembling' && as !== 'slow') throw new Error(`--as: unknown ${as}\n${USAGE}`);
  const inputs = inputsFrom(values.input);
  if (values.record !== undefined && inputs.includes('twin'))
    throw new Error('--record: the text twin has no frames to hold a replay against');
  if (as === 'trembling' && inputs.some((input) => input === 'keyboard' || input === 'twin'))
    throw new Error('--as trembling: keys and buttons of a text do not tremble');
  return {
    slugs,
    inputs,
    as,
    shots: values.shots ?? null,
    record: values.record ?? null,
    blind: values.blind,
    url: values.url ?? null,
    dist: values.dist,
  };
}
