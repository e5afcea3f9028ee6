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
