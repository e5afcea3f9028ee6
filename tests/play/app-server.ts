import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServerProcess } from '../tools/server-process.ts';

export interface AppServer {
  url: string;
  /** What it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

interface StartOptions {
  /** Fills the database before the server opens it. */
  prepare?(environment: NodeJS.ProcessEnv): Promise<void>;
}

/** Starts the built app with a database of its own. @throws Error when it is not built or does not come up. */
export async function startApp(dist: string, { prepare }: StartOptions = {}): Promise<AppServer> {
  const folder = resolve(dist, 'server');
  if (!existsSync(join(folder, 'main.js'))) throw new Error(`${folder} is empty: run \`npm run build\` first`);
  const data = mkdtempSync(join(tmpdir(), 'acteinov-play-'));
  const environment = { DATA_DIR: data };
  const remove = () => rmSync(data, { recursive: true, force: true });
  try {
    await prepare?.({ ...process.env, ...environment });
    const server = await startServerProcess({ folder }, { environment });
    return {
      url: server.url.replace('127.0.0.1', 'localhost'),
      printed: server.output,
      async stop() {
        await server.stop('SIGTERM');
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
