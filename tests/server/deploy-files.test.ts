import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../src/server/settings.ts';

const root = resolve(import.meta.dirname, '../..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const unit = text('docs/deploy/acteinov.service');
const container = text('docs/deploy/Containerfile');
const proxy = text('docs/deploy/nginx.conf');
const start = /&& (node \S+)$/.exec((JSON.parse(text('package.json')) as { scripts: { start: string } }).scripts.start);

/** Every variable for which the settings look. */
function settingsRead(): Set<string> {
  const names = new Set<string>();
  const environment = new Proxy<NodeJS.ProcessEnv>(
    {},
    {
      get(_, name) {
        names.add(String(name));
        return undefined;
      },
    },
  );
  settingsFrom(environment);
  return names;
}

const entry = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];
const assignments = (line = '') => Object.fromEntries([...line.matchAll(/([A-Z_]+)=(\S+)/g)].map((m) => [m[1], m[2]]));
const inUnit = assignments(entry('Environment'));
const inContainer = assignments(/^ENV (.*)$/m.exec(container)?.[1]);

describe('the files for deploying', () => {
  it('set only variables that the settings know, and values that they accept', () => {
    const known = settingsRead();
    for (const environment of [inUnit, inContainer]) {
      const { NODE_ENV: _, ...ours } = environment;
      expect(known).toEqual(new Set([...known, ...Object.keys(ours)]));
      expect(Object.keys(ours).length).toBeGreaterThan(2);
      expect(() => settingsFrom(ours)).not.toThrow();
    }
    const told = [proxy, unit, container]
      .flatMap((file) => [...file.matchAll(/\b([A-Z]+_[A-Z_]+)=/g)])
      .map((m) => m[1]);
    for (const name of told) if (name !== 'NODE_ENV') expect(known).toContain(name);
  });

  it('are described with all variables that there are, and no other', () => {
    const rows = [...text('docs/server.md').matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \|/gm)];
    const listed = rows.flatMap((row) => [...(row[1] ?? '').matchAll(/[A-Z_]+/g)].map(String));
    expect(new Set(listed)).toEqual(settingsRead());
  });

  it('start what `npm start` starts', () => {
    const command = start?.[1] ?? '';
    expect(entry('ExecStart')).toBe(`/usr/bin/${command}`);
    expect(`CMD ${JSON.stringify(command.split(' '))}`.replaceAll(',', ', ')).toBe(/^CMD .*$/m.exec(container)?.[0]);
  });

  it('give the server a user, and a folder that is that user’s alone', () => {
    expect(entry('User')).toMatch(/^(?!root)\w+$/);
    expect(`/var/lib/${entry('StateDirectory')}`).toBe(inUnit.DATA_DIR);
    expect([entry('StateDirectoryMode'), entry('UMask'), entry('ProtectSystem')]).toEqual(['0700', '0077', 'strict']);
    expect(container).toMatch(/^USER (?!root)\w+$/m);
    expect(container).toMatch(new RegExp(`^VOLUME ${inContainer.DATA_DIR}$`, 'm'));
  });

  it('agree on the port and on whom to believe', () => {
    expect(proxy).toContain(`server ${inUnit.HOST}:${inUnit.PORT};`);
    expect(inUnit.TRUST_PROXY).toBe(inUnit.HOST);
    expect(container).toContain(`EXPOSE ${inContainer.PORT}`);
    expect(container).toContain(`http://127.0.0.1:${inContainer.PORT}/healthz`);
  });

  it('keep no address: the proxy’s logs are off for every port', () => {
    const servers = proxy.split(/^server \{/m).slice(1);
    expect(servers.length).toBe(2);
    for (const one of servers) {
      expect(one).toContain('access_log off;');
      expect(one).toContain('error_log /dev/null crit;');
      expect(one.match(/listen .*/g)).toEqual(one.match(/listen .* default_server;/g));
    }
  });

  it('copy into the image what is there, and never the data, the history or what was installed elsewhere', () => {
    const copied = [...container.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap((m) => (m[1] ?? '').split(' '));
    expect(copied).toContain('package-lock.json');
    for (const path of copied) expect(existsSync(join(root, path)), path).toBe(true);
    const ignored = new Set(text('.containerignore').split('\n'));
    const generated =
      text('.gitignore')
        .match(/^\/?[\w-]+(?=\/$)/gm)
        ?.map((path) => path.replace('/', '')) ?? [];
    expect(generated).toContain('data');
    for (const path of ['.git', ...generated]) if (path !== '__pycache__') expect(ignored).toContain(path);
  });

  it('are a unit that systemd understands', (context) => {
    if (spawnSync('systemd-analyze', ['--version']).error) {
      console.log('Skipped: systemd-analyze is not installed');
      return context.skip();
    }
    const directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
    const file = join(directory, 'acteinov.service');
    writeFileSync(file, unit.replace('/usr/bin/node', process.execPath));
    expect(execFileSync('systemd-analyze', ['verify', file], { stdio: 'pipe' }).toString()).toBe('');
    rmSync(directory, { recursive: true });
  });
});
