import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface BuiltServer {
  /** Folder of `main.js` and the operator's commands. */
  folder: string;
  remove(): void;
}

/** Builds the server as `npm run build` does, into a folder of its own, with pages that say nothing. */
export function buildServer(): BuiltServer {
  mkdirSync(join(root, 'build'), { recursive: true });
  const home = mkdtempSync(join(root, 'build/server-'));
  const folder = join(home, 'server');
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn', '--ssr', '--outDir', folder], { cwd: root });
  mkdirSync(join(home, 'app'));
  for (const page of ['index.html', 'bilans.html']) writeFileSync(join(home, 'app', page), '<!doctype html>');
  return { folder, remove: () => rmSync(home, { recursive: true, force: true }) };
}

export function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface ServerProcess {
  url: string;
  process: ChildProcess;
  /** Everything that it has written to its standard output and error. */
  output(): string;
  /** Resolves when it has ended; gives its exit code, or null when a signal killed it. */
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

/** Waits until the server at `url` answers. @throws Error with its output when it ends or takes too long. */
export async function waitUntilUp(url: string, server: ChildProcess, output: () => string): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    if (server.exitCode !== null) throw new Error(`The server ended: ${output()}`);
    const up = await fetch(`${url}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`The server did not come up: ${output()}`);
}

export interface ProcessOptions {
  environment: Record<string, string>;
  /** Runs it through another program, `strace` for example. */
  prefix?: readonly string[];
}

/** Starts the built server as a process of its own on a free port, and waits until it answers. */
export async function startServerProcess(
  built: Pick<BuiltServer, 'folder'>,
  { environment, prefix = [] }: ProcessOptions,
): Promise<ServerProcess> {
  const port = await freePort();
  const words = [...prefix, process.execPath, join(built.folder, 'main.js')];
  const settings = { PORT: String(port), HOST: '127.0.0.1', POSTS_PER_MINUTE: '0', WEB_EVENTS_PER_DAY: '1000000000' };
  const server = spawn(words[0] ?? process.execPath, words.slice(1), {
    env: { ...process.env, ...settings, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const output = () => Buffer.concat(chunks).toString();
  const ended = new Promise<number | null>((done) => server.once('close', (code) => done(code)));
  const url = `http://127.0.0.1:${port}`;
  await waitUntilUp(url, server, output);
  return {
    url,
    process: server,
    output,
    stop(signal) {
      server.kill(signal);
      return ended;
    },
  };
}

/** Posts a batch, with a headset's token where one is given; gives null when the connection broke before the answer was there. */
export async function postTo(
  url: string,
  events: readonly unknown[],
  token?: string,
): Promise<{ status: number; text: string; retryAfter: string | null } | null> {
  try {
    const response = await fetch(`${url}/api/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ events }),
    });
    return { status: response.status, text: await response.text(), retryAfter: response.headers.get('retry-after') };
  } catch {
    return null;
  }
}
