import type { Worker } from 'node:worker_threads';
import { startWorker } from '../start-worker.ts';
import type { StorageAddress } from '../storage/storage-address.ts';
import type { FromWorker, IngestAnswer, Post, ToWorker } from './messages.ts';
import { createPostQueue } from './post-queue.ts';

const RESTART_MILLISECONDS = 500;
const PING_MILLISECONDS = 3_000;

export interface Ingestion {
  /** Resolves when the post's events are safe on disk, or with a status that says why they are not. Takes the bytes over. */
  submit(post: Post): Promise<IngestAnswer>;
  /** Posts that wait or are being written. */
  waiting(): number;
  /** Resolves when the thread that writes is alive and its database answers it. @throws Error when not, in a few seconds. */
  ping(): Promise<void>;
  /** Writes what has been submitted and ends. */
  close(): Promise<void>;
}

/** Asks whether the thread is alive and can reach its database. */
function createPings(send: (message: ToWorker) => void) {
  let last = 0;
  const open = new Map<number, (failure: string | null) => void>();
  return {
    answered: (number: number, failure: string | null) => open.get(number)?.(failure),
    ask: () =>
      new Promise<void>((resolve, reject) => {
        const number = ++last;
        const end = (settle: () => void) => {
          clearTimeout(timeout);
          open.delete(number);
          settle();
        };
        const late = () => end(() => reject(new Error('The writing thread does not answer')));
        const timeout = setTimeout(late, PING_MILLISECONDS);
        const fail = (failure: string) =>
          reject(new Error(`The database does not answer the writing thread (${failure})`));
        open.set(number, (failure) => end(failure === null ? resolve : () => fail(failure)));
        send({ kind: 'ping', number });
      }),
  };
}

/** Keeps a worker running: one that ends is started again. Resolves when the first is ready. */
async function keepWorker(
  storage: StorageAddress,
  on: { message(message: FromWorker): void; ready(worker: Worker): void; lost(error: Error): void },
): Promise<void> {
  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = startWorker('ingestion-worker', import.meta.url, { storage });
      let isReady = false;
      worker.on('message', (message: FromWorker) => {
        if (message.kind !== 'ready') return on.message(message);
        isReady = true;
        on.ready(worker);
        return resolve();
      });
      worker.on('error', (error: Error) => {
        reject(error);
        if (!isReady) return;
        on.lost(error);
        setTimeout(restart, RESTART_MILLISECONDS);
      });
    });
  const restart = (): void => {
    start().catch((error: Error) => {
      on.lost(error);
      setTimeout(restart, RESTART_MILLISECONDS);
    });
  };
  await start();
}

/** @throws Error when the worker cannot open the database. */
export async function startIngestion(
  storage: StorageAddress,
  now: () => Date,
  onRestart: (error: Error) => void,
): Promise<Ingestion> {
  let worker: Worker | null = null;
  const send = (message: ToWorker, transfer: ArrayBuffer[] = []) => worker?.postMessage(message, transfer);
  const pings = createPings(send);
  const queue = createPostQueue((posts) => {
    const buffers = posts.map((post) => post.bytes.buffer as ArrayBuffer);
    send({ kind: 'group', now: now().getTime(), posts }, buffers);
  });
  await keepWorker(storage, {
    message(message) {
      if (message.kind === 'answers') queue.answer(message.answers);
      if (message.kind === 'pong') pings.answered(message.number, message.failure);
    },
    ready(started) {
      worker = started;
      queue.resume();
    },
    lost(error) {
      worker = null;
      onRestart(error);
      queue.fail(error.name);
    },
  });
  return {
    submit: (post) => queue.add(post),
    waiting: () => queue.size(),
    ping: () => pings.ask(),
    async close() {
      await queue.drained();
      const last = worker;
      if (!last) return;
      const ended = new Promise((resolve) => last.once('exit', resolve));
      send({ kind: 'close' });
      await ended;
    },
  };
}
