import { type Amount, addAmounts, type AmountPart, tellsAnswers } from '../protection/summed-amounts.ts';
import { isDetermined } from '../protection/silent-sums.ts';
import { splitLines, type SplitLine } from './mean-tables.ts';
import type { ReportKeys } from './report-keys.ts';
import { reportViews } from './report-views.ts';

/** Answers that are added up: the wish to do the job, from 1 to 5. */
const ANSWER_SUMS = ['before_sum', 'after_sum'] as const;
const AVERAGED_VIEWS: readonly string[] = ['interest_mixity', 'interest_age', 'interest_situation'];

/** The averages of one kind by the lines of one view. */
class Averages {
  readonly #sum: string;
  readonly #details: readonly SplitLine[];
  readonly #own: AmountPart;
  readonly #parts: readonly AmountPart[];
  readonly #hidden: Set<string>;

  constructor(sum: string, lines: readonly SplitLine[], own: AmountPart, parts: readonly AmountPart[]) {
    this.#sum = sum;
    this.#details = lines.filter(({ line }) => line.level === 0);
    this.#own = own;
    this.#parts = parts;
    this.#hidden = new Set();
    const total = lines.find(({ line }) => line.level === 2);
    if (total && this.#tells(total)) for (const line of lines) this.#hide(line);
    for (const line of this.#details) if (this.#tells(line)) this.#hide(line);
    this.#hideFromMonths();
    this.#hideFromTotal();
  }

  get hidden(): ReadonlySet<string> {
    return this.#hidden;
  }

  #nameOf({ total }: SplitLine): string {
    return `${this.#sum} ${total}`;
  }

  #hide(line: SplitLine): void {
    this.#hidden.add(this.#nameOf(line));
  }

  #amountIn({ values, sums }: AmountPart, line: SplitLine): Amount {
    return { people: values.get(line.total) ?? 0, sum: sums.get(this.#nameOf(line)) ?? 0 };
  }

  #isSilentIn({ withheld }: AmountPart, line: SplitLine): boolean {
    return [this.#nameOf(line), line.total, ...line.split].some((name) => withheld.has(name));
  }

  #isSilent(line: SplitLine): boolean {
    return this.#hidden.has(this.#nameOf(line)) || this.#isSilentIn(this.#own, line);
  }

  /** By itself, or of the months that are silent. */
  #tells(line: SplitLine): boolean {
    const silent = this.#parts.filter((part) => this.#isSilentIn(part, line));
    return (
      tellsAnswers(this.#amountIn(this.#own, line)) ||
      tellsAnswers(addAmounts(silent.map((part) => this.#amountIn(part, line))))
    );
  }

  /** A year must not let a line of a month be calculated: it is left out, then other lines that are silent in that month, then any. */
  #hideFromMonths(): void {
    const silent = this.#parts.flatMap((part, index) =>
      this.#details
        .filter((line) => this.#isSilentIn(part, line) && this.#amountIn(part, line).people > 0)
        .map((line) => ({ detail: line, line: line.total, period: String(index), amount: this.#amountIn(part, line) })),
    );
    const free = () => new Set(this.#details.filter((line) => this.#isSilent(line)).map(({ total }) => total));
    for (const one of silent.filter(({ amount }) => tellsAnswers(amount))) {
      const beside = silent.filter(({ period }) => period === one.period).map(({ detail }) => detail);
      for (const line of [one.detail, ...beside, ...this.#details])
        if (isDetermined(silent, one, free())) this.#hide(line);
    }
  }

  /** What silent lines have in common follows from the total: smaller lines are left out with them until it tells nothing. */
  #hideFromTotal(): void {
    const peopleOf = (line: SplitLine) => this.#amountIn(this.#own, line).people;
    for (const next of [...this.#details].sort((a, b) => peopleOf(a) - peopleOf(b))) {
      const silent = this.#details.filter((line) => this.#isSilent(line));
      if (!tellsAnswers(addAmounts(silent.map((line) => this.#amountIn(this.#own, line))))) return;
      if (peopleOf(next) > 0) this.#hide(next);
    }
  }
}

/**
 * Averages that would tell how nearly everybody in a line answered, and those from which these would follow.
 * @param parts the periods that this one is the sum of, which are published already.
 * @returns names of sums.
 */
export function withholdAverages(keys: ReportKeys, own: AmountPart, parts: readonly AmountPart[] = []): Set<string> {
  const views = reportViews(keys).filter(({ id }) => AVERAGED_VIEWS.includes(id));
  return new Set(
    views.flatMap((view) => {
      const { lines } = splitLines(view, 'rows');
      return ANSWER_SUMS.flatMap((sum) => [...new Averages(sum, lines, own, parts).hidden]);
    }),
  );
}
