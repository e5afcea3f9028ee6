import type { Server } from './start-server.ts';

/** Less than the 30 s after which `docs/deploy/acteinov.service` kills what has not ended. */
const STOP_MILLISECONDS = 25_000;
/** Ctrl-C under `npm start` may come twice, from the terminal and from npm: so soon it is the same signal. */
const ECHO_MILLISECONDS = 500;

/**
 * Ends the process on `SIGINT` or `SIGTERM`, with 0 when all was closed in order. A second signal, or a stop that does not come to its
 * end, ends it with 1 where it is: what was answered is on the disk all the same.
 */
export function stopOnSignals(server: Server): void {
  const { log } = server.app;
  let since: number | null = null;

  const give = (reason: string) => {
    log.error(reason);
    process.exit(1);
  };
  const stop = () => {
    if (since !== null) {
      if (Date.now() - since > ECHO_MILLISECONDS) give('stopped at once by a second signal');
      return;
    }
    since = Date.now();
    setTimeout(() => give('the stop took too long'), STOP_MILLISECONDS);
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error(error, 'the stop failed');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}
