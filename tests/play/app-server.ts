import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface AppServer {
  url: string;
  /** What it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolvePort(port));
    });
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

interface StartOptions {
  /** Fills the database before the server opens it. */
  prepare?(environment: NodeJS.ProcessEnv): Promise<void>;
}

/** Starts the built app with a database of its own. @throws Error when it is not built or does not come up in 20 s. */
export async function startApp(dist: string, { prepare }: StartOptions = {}): Promise<AppServer> {
  const main = resolve(dist, 'server/main.js');
  if (!existsSync(main)) throw new Error(`${main} is missing: run \`npm run build\` first`);
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'acteinov-play-'));
  const environment = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: data };
  await prepare?.(environment);
  const server: ChildProcess = spawn(process.execPath, [main], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  server.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const url = `http://localhost:${port}`;
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await answers(url)) return { url, stop, printed: () => printed };
    await new Promise((done) => setTimeout(done, 200));
  }
  await stop();
  throw new Error(`The app at ${url} did not answer within 20 s`);
}
