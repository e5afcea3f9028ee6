import { THRESHOLD } from '../protection/count-table.ts';
import { isDetermined } from '../protection/silent-sums.ts';
import type { AmountPart } from '../protection/summed-amounts.ts';
import { splitLines, type SplitLine } from './mean-tables.ts';
import type { ReportKeys } from './report-keys.ts';
import { reportViews } from './report-views.ts';

/** No event of a group says more: see `groupHeldSchema`. */
export const MOST_IN_GROUP = 60;

const VIEW = 'sessions_centre';
const nameOf = ({ total }: SplitLine) => `participants ${total}`;
const peopleIn = ({ sums }: AmountPart, line: SplitLine) => sums.get(nameOf(line)) ?? 0;
const isHeldIn = ({ values }: AmountPart, line: SplitLine) => (values.get(line.total) ?? 0) > 0;
const isSilentIn = ({ withheld }: AmountPart, line: SplitLine) =>
  withheld.has(nameOf(line)) || withheld.has(line.total);
const isFew = (people: number) => people > 0 && people < THRESHOLD;

/** Who took part in the group sessions of one period, centre by centre. */
class Participants {
  readonly hidden = new Set<string>();
  readonly #own: AmountPart;
  readonly #lines: readonly SplitLine[];

  constructor(lines: readonly SplitLine[], own: AmountPart, parts: readonly AmountPart[]) {
    this.#own = own;
    this.#lines = lines;
    for (const line of lines) if (isFew(peopleIn(own, line))) this.#hide(line);
    for (const part of parts) this.#hideFromPart(part);
    this.#hideDetermined(parts);
    this.#hideFromTotal();
  }

  #hide(line: SplitLine): void {
    this.hidden.add(nameOf(line));
  }

  #isSilent(line: SplitLine): boolean {
    return this.hidden.has(nameOf(line)) || isSilentIn(this.#own, line);
  }

  get #details(): SplitLine[] {
    return this.#lines.filter(({ line }) => line.level === 0);
  }

  /**
   * What a month keeps to itself may be anything that its own total allows, unless the year tells more of it. Where no centre's number is a
   * secret, and none is larger than one group may be, the year may: then the true numbers agree with any number of sessions.
   */
  #hideFromPart(part: AmountPart): void {
    const silent = this.#lines.filter((line) => isSilentIn(part, line) && isHeldIn(part, line));
    const tells = silent.some((line) => isFew(peopleIn(part, line)) || peopleIn(part, line) > MOST_IN_GROUP);
    if (tells) for (const line of silent) this.#hide(line);
  }

  /** No number that a month keeps to itself follows by subtraction: its line is left out, then those beside it, then any. */
  #hideDetermined(parts: readonly AmountPart[]): void {
    const silent = parts.flatMap((part, index) =>
      this.#details
        .filter((line) => isSilentIn(part, line) && isHeldIn(part, line))
        .map((detail) => ({ detail, line: detail.total, period: String(index) })),
    );
    const free = () => new Set(this.#details.filter((line) => this.#isSilent(line)).map(({ total }) => total));
    for (const one of silent) {
      const beside = silent.filter(({ period }) => period === one.period).map(({ detail }) => detail);
      for (const line of [one.detail, ...beside, ...this.#details])
        if (isDetermined(silent, one, free())) this.#hide(line);
    }
  }

  /** What silent centres have in common follows from the total: it must be of two of them at least, and of more than a few people. */
  #hideFromTotal(): void {
    const held = this.#details.filter((line) => isHeldIn(this.#own, line));
    const known = [...held].sort((a, b) => peopleIn(this.#own, a) - peopleIn(this.#own, b));
    const tells = () => {
      const silent = held.filter((line) => this.#isSilent(line));
      return silent.length === 1 || isFew(silent.reduce((sum, line) => sum + peopleIn(this.#own, line), 0));
    };
    for (const line of known) if (tells() && !this.#isSilent(line)) this.#hide(line);
    if (tells()) for (const line of this.#lines.filter(({ line: { level } }) => level === 2)) this.#hide(line);
  }
}

/**
 * How many took part in group sessions may be said of a centre where the number of its sessions is published (`meanTables` sees to that)
 * and where they are no secret themselves: fewer than five, or what would give these away.
 * @param parts the periods that this one is the sum of, which are published already.
 * @returns names of sums.
 */
export function withholdParticipants(
  keys: ReportKeys,
  own: AmountPart,
  parts: readonly AmountPart[] = [],
): Set<string> {
  const views = reportViews(keys).filter(({ id }) => id === VIEW);
  return new Set(views.flatMap((view) => [...new Participants(splitLines(view, 'rows').lines, own, parts).hidden]));
}
