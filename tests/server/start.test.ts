import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltServer, buildServer, freePort, waitUntilUp } from '../tools/server-process.ts';

describe('a server that is started', () => {
  let built: BuiltServer;
  const directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
  const environment = { ...process.env, DATA_DIR: directory, HOST: '127.0.0.1' };

  beforeAll(() => {
    built = buildServer();
  }, 60_000);
  afterAll(() => {
    built.remove();
    rmSync(directory, { recursive: true });
  });

  it('with a wrong setting says which in one line, and ends', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(built.folder, 'main.js')], {
      env: { ...environment, TRUST_PROXY: 'nonsense' },
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^TRUST_PROXY: .*\n$/);
  });

  it('serves and ends in order although nobody reads what it prints', async () => {
    const port = await freePort();
    const server = spawn(process.execPath, [join(built.folder, 'main.js')], {
      env: { ...environment, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    server.stdout.destroy();
    server.stderr.destroy();
    await waitUntilUp(`http://127.0.0.1:${port}`, server, () => '');
    const ended = new Promise((done) => server.once('close', done));
    server.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
