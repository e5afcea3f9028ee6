import loadHighs, { type Highs } from 'highs';

let loading: Promise<Highs> | null = null;

/** The linear solver HiGHS (WebAssembly), loaded once. */
export function loadSolver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}
