import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { StorageAddress } from '../../../src/server/storage/storage-address.ts';
import { type BuiltServer, freePort, startServerProcess } from '../../tools/server-process.ts';
import { randomEvent } from './generate.ts';
import { type LoadResult, requestsOf, sendAll } from './http-load.ts';
import type { RawResult } from './raw-inserts.ts';

const run = promisify(execFile);
const MICROSECONDS_PER_TICK = 10_000;

export interface Work {
  events: number;
  size: number;
  months: readonly string[];
  connections: number;
  rate: number;
}

export interface Measured extends LoadResult {
  /** Processor time of the server's process, all its threads, microseconds per event. */
  cpu: number;
}

function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * MICROSECONDS_PER_TICK;
}

async function measure(port: number, server: ChildProcess, work: Work): Promise<Measured> {
  const { events, size, months, connections, rate } = work;
  const batches = Array.from({ length: Math.ceil(events / size) }, () =>
    Array.from({ length: size }, () => randomEvent(months)),
  );
  const requests = requestsOf(batches);
  const before = processorTime(server.pid ?? 0);
  const result = await sendAll(requests, { port, connections, batch: size, rate });
  return { ...result, cpu: (processorTime(server.pid ?? 0) - before) / (requests.length * size) };
}

/** A folder on the disk of the project: the temporary folder may be memory. */
export const benchFolder = (): string => mkdtempSync(join(import.meta.dirname, '../../../build/bench-'));

/** `posts` in one transaction. */
export async function raw(storage: StorageAddress, { events, size, months }: Work, posts = 1): Promise<RawResult> {
  const file = join(import.meta.dirname, 'raw-process.ts');
  const argument = JSON.stringify([storage, { events, size, months, posts }]);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', file, argument], { maxBuffer: 1e8 });
  return JSON.parse(stdout) as RawResult;
}

/** The whole endpoint, built, as a process of its own over an empty database. */
export async function endpoint(built: BuiltServer, url: string | null, work: Work): Promise<Measured> {
  const folder = benchFolder();
  const environment = { LOG_LEVEL: 'error', ...(url === null ? { DATA_DIR: folder } : { DATABASE_URL: url }) };
  const server = await startServerProcess(built, { environment });
  try {
    return await measure(Number(new URL(server.url).port), server.process, work);
  } finally {
    await server.stop('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function emptyHandler(work: Work): Promise<Measured> {
  const port = await freePort();
  const file = join(import.meta.dirname, 'empty-handler.ts');
  const server = spawn(process.execPath, ['--import', 'tsx', file], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'inherit',
  });
  try {
    for (let tries = 0; tries < 500; tries++) {
      const up = await fetch(`http://127.0.0.1:${port}/healthz`).then(
        (response) => response.ok,
        () => false,
      );
      if (up) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return await measure(port, server, work);
  } finally {
    server.kill();
  }
}
