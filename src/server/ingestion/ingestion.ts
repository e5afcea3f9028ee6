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
  /** Resolves when the thread that writes is alive. @throws Error when it does not answer. */
  ping(): Promise<void>;
  /** Writes what has been submitted and ends. */
  close(): Promise<void>;
}

/** @throws Error when the worker cannot open the database. */
export async function startIngestion(
  storage: StorageAddress,
  now: () => Date,
  onRestart: (error: Error) => void,
): Promise<Ingestion> {
  let worker: Worker | null = null;
  let closing = false;
  let pings = 0;
  const pongs = new Map<number, () => void>();
  const send = (message: ToWorker, transfer: ArrayBuffer[] = []) => worker?.postMessage(message, transfer);
  const queue = createPostQueue((posts) => {
    const buffers = posts.map((post) => post.bytes.buffer as ArrayBuffer);
    send({ kind: 'group', now: now().getTime(), posts }, buffers);
  });

  function start(): Promise<void> {
    return new Promise((resolve, reject) => {
      const started = startWorker('ingestion-worker', import.meta.url, { storage });
      started.on('message', (message: FromWorker) => {
        if (message.kind === 'answers') queue.answer(message.answers);
        if (message.kind === 'pong') pongs.get(message.number)?.();
        if (message.kind !== 'ready') return;
        worker = started;
        queue.resume();
        resolve();
      });
      started.on('error', (error: Error) => {
        reject(error);
        if (worker !== started || closing) return;
        worker = null;
        onRestart(error);
        queue.fail(error.name);
        setTimeout(() => void start().catch(onRestart), RESTART_MILLISECONDS);
      });
    });
  }

  await start();
  return {
    submit: (post) => queue.add(post),
    waiting: () => queue.size(),
    ping: () =>
      new Promise((resolve, reject) => {
        const number = ++pings;
        const timeout = setTimeout(
          () => settle(() => reject(new Error('The writing thread does not answer'))),
          PING_MILLISECONDS,
        );
        const settle = (end: () => void) => {
          clearTimeout(timeout);
          pongs.delete(number);
          end();
        };
        pongs.set(number, () => settle(resolve));
        send({ kind: 'ping', number });
      }),
    async close() {
      await queue.drained();
      closing = true;
      const last = worker;
      if (!last) return;
      const ended = new Promise((resolve) => last.once('exit', resolve));
      send({ kind: 'close' });
      await ended;
    },
  };
}
