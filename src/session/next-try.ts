import { waitAfter } from './retry-wait.ts';

/** The endpoint could not take a batch. `wait`: it asked for this many milliseconds of peace. */
export class DeliveryRefused extends Error {
  readonly wait: number | null;
  constructor(status: number, wait: number | null) {
    super(`the endpoint answered ${status}`);
    this.wait = wait;
  }
}

export interface NextTryEnvironment {
  /** 0 to 1. */
  random(): number;
  later(milliseconds: number, run: () => void): () => void;
}

/** When to try again after a delivery has failed. */
export interface NextTry {
  /** The endpoint asked for peace: until the planned try, nothing is sent. */
  mustWait(): boolean;
  /** Plans the next try. */
  failed(error: unknown): void;
  succeeded(): void;
  /** A delivery begins now: the planned one is not needed. */
  cancel(): void;
  close(): void;
}

export function createNextTry({ random, later }: NextTryEnvironment, run: () => void): NextTry {
  let failures = 0;
  let cancelPlanned: (() => void) | null = null;
  let mustWait = false;
  let closed = false;

  function cancel(): void {
    cancelPlanned?.();
    cancelPlanned = null;
  }

  return {
    mustWait: () => mustWait,
    failed(error) {
      failures += 1;
      if (closed) return;
      const asked = error instanceof DeliveryRefused ? error.wait : null;
      mustWait = asked !== null;
      cancelPlanned = later(Math.max(asked ?? 0, waitAfter(failures, random())), () => {
        mustWait = false;
        run();
      });
    },
    succeeded() {
      failures = 0;
    },
    cancel,
    close() {
      closed = true;
      cancel();
    },
  };
}
