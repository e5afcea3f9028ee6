import { type Bound, type Equation, THRESHOLD, valueOf } from './count-table.ts';

/** A bound with what is left before it is reached: `less` may grow by so many, or `more` shrink. */
export interface SlackBound extends Bound {
  slack: number;
}

/** Everything that is published and may be put together, with what is withheld of it. */
export interface Publication {
  values: ReadonlyMap<string, number>;
  equations: readonly Equation[];
  bounds: readonly SlackBound[];
  withheld: ReadonlySet<string>;
  secrets: ReadonlySet<string>;
  /** What single readers know beside it, a set of cells for each of them. */
  insiders: readonly ReadonlySet<string>[];
  /** The least that readers know a cell to be. */
  floor(id: string): number;
}

/** How far below and above its true number readers must reckon with, and the cells that take part in getting there. */
export interface Reach {
  below: number;
  above: number;
  cells: Set<string>;
}

export function noReach(): Reach {
  return { below: 0, above: 0, cells: new Set() };
}

/** Deviations beyond this are not looked at: leaving them out can only make an interval look narrower than it is. */
export const FARTHEST = 50;
/** A secret need not move farther than this, so that one push of many moves many. */
export const FAR_ENOUGH = 2 * THRESHOLD;

/** How far a cell may be from its true number. */
export interface Room {
  lower: number;
  upper: number;
}

export function roomOf({ values, secrets, floor }: Publication, id: string): Room {
  return {
    lower: Math.max(-FARTHEST, floor(id) - valueOf(values, id)),
    upper: secrets.has(id) ? FAR_ENOUGH : FARTHEST,
  };
}

/** How much is left before numbers reach the bound; negative: they break it. */
export function slackOf({ less, more }: Bound, values: ReadonlyMap<string, number>): number {
  const sum = (ids: readonly string[]) => ids.reduce((all, id) => all + valueOf(values, id), 0);
  return sum(more) - sum(less);
}

/** The bounds that hold. One that the true numbers break (an answer came, its visit did not) is not known to anybody. */
export function holdingBounds(bounds: readonly Bound[], values: ReadonlyMap<string, number>): SlackBound[] {
  return bounds.flatMap((bound) => {
    const slack = slackOf(bound, values);
    return slack >= 0 ? [{ ...bound, slack }] : [];
  });
}

/** Whether cells that may move so far can reach the bound at all. */
export function canBind({ less, more, slack }: SlackBound, room: (id: string) => Room | undefined): boolean {
  const growing = less.reduce((all, id) => all + (room(id)?.upper ?? 0), 0);
  const shrinking = more.reduce((all, id) => all - (room(id)?.lower ?? 0), 0);
  return growing + shrinking > slack;
}

/** The insider's own cells and the sums to which nobody else adds anything unknown: they are no secret of others. */
function ownOf({ equations, withheld }: Publication, insider: ReadonlySet<string>): Set<string> {
  const own = new Set(insider);
  for (let before = 0; before < own.size; ) {
    before = own.size;
    for (const { total, parts } of equations)
      if (parts.some((id) => own.has(id)) && parts.every((id) => own.has(id) || !withheld.has(id))) own.add(total);
  }
  return own;
}

/** What somebody sees of it who knows these cells, published or not. */
export function seenBy(publication: Publication, insider: ReadonlySet<string>): Publication {
  if (insider.size === 0) return publication;
  const own = ownOf(publication, insider);
  const without = (ids: ReadonlySet<string>) => new Set([...ids].filter((id) => !own.has(id)));
  return { ...publication, withheld: without(publication.withheld), secrets: without(publication.secrets) };
}
