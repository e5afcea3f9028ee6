import { Worker } from 'node:worker_threads';

/** A thread does not inherit the compiler that runs the sources: it is told to load it first. */
const fromSource = (url: string) =>
  `import('tsx/esm/api').then((tsx) => { tsx.register(); return import(${JSON.stringify(url)}); })`;

/**
 * Starts a worker thread from a file beside the caller's: `name.ts` when the sources run as they are, `name.js` when they are built, where
 * all entries lie in one folder.
 */
export function startWorker(name: string, callerUrl: string, workerData: object): Worker {
  const isSource = callerUrl.endsWith('.ts');
  const url = new URL(`./${name}.${isSource ? 'ts' : 'js'}`, callerUrl);
  return isSource ? new Worker(fromSource(url.href), { eval: true, workerData }) : new Worker(url, { workerData });
}

/**
 * Runs a worker thread that posts one message, its result, and ends; settles when the thread has ended. What it throws at any time, also
 * while it closes its connection on a full disk, rejects the promise: an error that nobody listens to would end the whole server. On
 * `stop` the thread is ended where it is; its open transaction is rolled back, and the promise rejects with the signal's reason.
 */
export function runWorker<Result>(
  name: string,
  callerUrl: string,
  workerData: object,
  stop: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    stop.throwIfAborted();
    const worker = startWorker(name, callerUrl, workerData);
    const end = () => void worker.terminate();
    let settle = (code: number) =>
      reject(stop.aborted ? stop.reason : new Error(`The thread ${name} ended with code ${code} and no result`));
    stop.addEventListener('abort', end, { once: true });
    worker.on('message', (result: Result) => {
      settle = () => resolve(result);
    });
    worker.on('error', (error) => {
      settle = () => reject(error);
    });
    worker.on('exit', (code) => {
      stop.removeEventListener('abort', end);
      settle(code);
    });
  });
}
