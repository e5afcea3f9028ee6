import type { Intent } from '../../play/intent.ts';

const REQUESTS = [
  'leave',
  'finish',
  'goodbye',
  'again',
  'recentre',
  'calm',
  'text-size',
  'subtitles',
  'contrast',
  'haptics',
  'left-hand',
] as const;

/** What a board's button asks of the page around the place. */
export type BoardRequest = (typeof REQUESTS)[number];

/** What pressing a button means. */
export type BoardAction =
  | { kind: 'intent'; intent: Intent }
  | { kind: 'act'; act: string }
  /** One step less or more of an amount, before it is carried out. */
  | { kind: 'choose'; act: string; by: -1 | 1 }
  | { kind: 'open'; board: 'menu' | 'acts' | 'opinion' }
  /** An answer on a scale of five. */
  | { kind: 'rate'; score: number }
  | { kind: 'close' }
  | { kind: 'request'; request: BoardRequest }
  | { kind: 'none' };

/** Reads the id of a button: `act:…`, `less:…`, `more:…`, `rate:…`, or a word of its own. */
export function readButton(id: string): BoardAction {
  const colon = id.indexOf(':');
  const rest = id.slice(colon + 1);
  if (colon > 0) {
    const kind = id.slice(0, colon);
    if (kind === 'rate') return { kind: 'rate', score: Number(rest) };
    if (kind === 'act') return { kind: 'act', act: rest };
    if (kind === 'less' || kind === 'more') return { kind: 'choose', act: rest, by: kind === 'less' ? -1 : 1 };
    return { kind: 'none' };
  }
  switch (id) {
    case 'help':
    case 'skip':
    case 'resume':
      return { kind: 'intent', intent: { kind: id } };
    case 'pause':
      return { kind: 'intent', intent: { kind: 'pause', reason: 'asked' } };
    case 'menu':
    case 'acts':
    case 'opinion':
      return { kind: 'open', board: id };
    case 'close':
      return { kind: 'close' };
    default: {
      const request = REQUESTS.find((candidate) => candidate === id);
      return request ? { kind: 'request', request } : { kind: 'none' };
    }
  }
}
