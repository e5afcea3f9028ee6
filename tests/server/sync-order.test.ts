import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildServer, postTo, startServerProcess } from '../tools/server-process.ts';
import { placeNumber } from './load.ts';

const SYNCED = /(fdatasync|fsync)\(.*\) += 0|<\.\.\. (fdatasync|fsync) resumed.*= 0/;

const threadOf = (line: string): string => line.slice(0, line.indexOf(' '));

/** The thread that writes events: the one that writes most. Reports and settings have transactions of their own, on other threads. */
function writingThread(lines: readonly string[]): string {
  const writes = new Map<string, number>();
  for (const line of lines)
    if (line.includes('pwrite64(')) writes.set(threadOf(line), (writes.get(threadOf(line)) ?? 0) + 1);
  return [...writes].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
}

/** Why system calls cannot be watched here, or null. */
function obstacle(): string | null {
  const trial = spawnSync('strace', ['-f', '-e', 'trace=fdatasync', 'true']);
  if (trial.error) return 'strace is not installed';
  return trial.status === 0 ? null : `strace may not watch processes here: ${trial.stderr.toString().trim()}`;
}

describe('the order of system calls', () => {
  it('has a finished sync between what is written and every answer', { timeout: 120_000 }, async (context) => {
    const reason = obstacle();
    if (reason) {
      console.log(`Skipped: ${reason}`);
      return context.skip();
    }
    const directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    const trace = join(directory, 'trace');
    const built = buildServer();
    const watch = ['strace', '-D', '-f', '-qq', '-o', trace, '-e', 'trace=pwrite64,fdatasync,fsync,write,writev'];
    const server = await startServerProcess(built, {
      environment: { DATA_DIR: join(directory, 'data') },
      prefix: watch,
    });
    for (let number = 0; number < 100; number++) {
      const answer = await postTo(server.url, [placeNumber(number), placeNumber(1000 + number)]);
      expect(answer?.status).toBe(200);
    }
    await server.stop('SIGTERM');
    built.remove();
    const lines = readFileSync(trace, 'utf8').split('\n');
    const writer = writingThread(lines);
    let written = false;
    let early = 0;
    let safe = 0;
    for (const line of lines) {
      if (threadOf(line) === writer && line.includes('pwrite64(')) written = true;
      if (threadOf(line) === writer && SYNCED.test(line)) written = false;
      if (line.includes('"HTTP/1.1 200')) {
        if (written) early++;
        else safe++;
      }
    }
    console.log(`${safe} answers after a finished sync, ${early} before`);
    expect(early).toBe(0);
    expect(safe).toBeGreaterThanOrEqual(100);
    rmSync(directory, { recursive: true });
  });
});
