import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort } from './server-process.ts';

export const PROXY_FILE = resolve(import.meta.dirname, '../../docs/deploy/nginx.conf');
export const PROXY_NAME = 'immersif.example.fr';
const CERTIFICATE = /\/etc\/letsencrypt\/live\/[\w.]+/g;

/** Why the proxy cannot be tried here, or null. */
export function proxyObstacle(): string | null {
  for (const [program, option] of [
    ['nginx', '-v'],
    ['openssl', 'version'],
  ] as const)
    if (spawnSync(program, [option]).error) return `${program} is not installed`;
  return null;
}

export interface Proxy {
  /** Ports of https and of plain http. */
  secure: number;
  plain: number;
  /** Everything that nginx has logged or said. */
  logged(): string;
  stop(): Promise<void>;
}

function makeCertificate(directory: string): void {
  const files = ['-keyout', join(directory, 'privkey.pem'), '-out', join(directory, 'fullchain.pem')];
  const subject = ['-subj', `/CN=${PROXY_NAME}`, '-days', '2'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], { stdio: 'ignore' });
}

/** Our file inside a configuration that logs everything, as distributions ship theirs. Only ports and the certificate are replaced. */
function configuration(directory: string, ports: { server: number; secure: number; plain: number }): string {
  const ours = readFileSync(PROXY_FILE, 'utf8')
    .replaceAll(/^\s*listen \[::\].*\n/gm, '')
    .replace('listen 443', `listen ${ports.secure}`)
    .replace('listen 80', `listen ${ports.plain}`)
    .replace('127.0.0.1:4173', `127.0.0.1:${ports.server}`)
    .replaceAll(CERTIFICATE, directory);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(directory, name)};`,
  );
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} daemon off; pid ${directory}/pid; error_log ${directory}/error.log info; events { }
http { access_log ${directory}/access.log; gzip on; ${places.join(' ')}\n${ours}}`;
}

async function waitUntilUp(port: number, proxy: ChildProcess, logged: () => string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (proxy.exitCode !== null) throw new Error(`nginx ended: ${logged()}`);
    const up = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`nginx did not come up: ${logged()}`);
}

/** Starts nginx with `docs/deploy/nginx.conf` before a server on this machine. */
export async function startProxy(directory: string, serverPort: number): Promise<Proxy> {
  mkdirSync(directory, { recursive: true });
  makeCertificate(directory);
  const ports = { server: serverPort, secure: await freePort(), plain: await freePort() };
  const file = join(directory, 'nginx.conf');
  writeFileSync(file, configuration(directory, ports));
  const proxy = spawn('nginx', ['-e', join(directory, 'error.log'), '-p', directory, '-c', file]);
  const said: Buffer[] = [];
  for (const stream of [proxy.stdout, proxy.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const logged = () =>
    Buffer.concat(said).toString() +
    ['access.log', 'error.log'].map((name) => readFileSync(join(directory, name), 'utf8')).join('');
  await waitUntilUp(ports.plain, proxy, logged);
  const ended = new Promise<void>((done) => proxy.once('close', () => done()));
  return {
    ...ports,
    logged,
    stop() {
      proxy.kill('SIGTERM');
      return ended;
    },
  };
}
