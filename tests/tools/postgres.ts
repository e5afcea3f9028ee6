import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './server-process.ts';

export interface PostgresCluster {
  /** Of a new, empty database. */
  createDatabase(name: string): string;
  stop(mode: 'fast' | 'immediate'): void;
  start(): void;
  /** Stops it and deletes it. */
  remove(): void;
}

const isRoot = process.getuid?.() === 0;

function binaries(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const newest = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
  const folder = join(root, newest ?? '', 'bin');
  return existsSync(join(folder, 'initdb')) ? folder : null;
}

/** @throws Error that says what to do when PostgreSQL is not there and cannot be installed. */
function findPostgres(): string {
  const found = binaries();
  if (found) return found;
  if (!isRoot || !existsSync('/usr/bin/apt-get'))
    throw new Error('These tests need PostgreSQL: install Debian’s package `postgresql`.');
  console.log('No PostgreSQL found: installing one.');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit', env: environment });
  install('update', '-qq');
  install('install', '-y', '-qq', '--no-install-recommends', 'postgresql');
  const installed = binaries();
  if (!installed) throw new Error('PostgreSQL was installed but cannot be found below /usr/lib/postgresql.');
  return installed;
}

/** The server refuses to run as root: then it runs as the user that the package made. */
function run(command: string, ...args: string[]): string {
  const [program, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', command, ...args] : [command, ...args];
  return execFileSync(program ?? command, rest, { cwd: tmpdir(), encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A PostgreSQL of its own in a temporary folder, on a port of its own, with the durability of a real one. */
export async function startPostgres(): Promise<PostgresCluster> {
  const folder = findPostgres();
  const home = mkdtempSync(join(tmpdir(), 'acteinov-postgres-'));
  if (isRoot) chownSync(home, Number(run('id', '-u')), Number(run('id', '-g')));
  const data = join(home, 'data');
  const port = await freePort();
  run(join(folder, 'initdb'), '-D', data, '-U', 'tester', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
  const control = (...args: string[]) => run(join(folder, 'pg_ctl'), '-D', data, '-w', ...args);
  const start = () => {
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${home}`;
    control('-l', join(home, 'log'), '-o', options, 'start');
  };
  const stop = (mode: 'fast' | 'immediate') => {
    control('-m', mode, 'stop');
  };
  start();
  return {
    createDatabase(name) {
      run(join(folder, 'createdb'), '-h', '127.0.0.1', '-p', String(port), '-U', 'tester', name);
      return `postgres://tester@127.0.0.1:${port}/${name}`;
    },
    start,
    stop,
    remove() {
      stop('immediate');
      rmSync(home, { recursive: true, force: true });
    },
  };
}
