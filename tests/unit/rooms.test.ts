import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * From the ground up: a room may import itself and the rooms before it. The linter says the same of every `import` (`.oxlintrc.json`); this
 * test sees what the linter does not: `import()`, rooms that the linter has not been told of, and scenes.
 */
const ROOMS = [
  'protocol',
  'catalogue',
  'play',
  'world',
  'hands',
  'twin',
  'session',
  'group',
  'visit',
  'reports',
  'entries',
];
const ONLY: Record<string, readonly string[]> = { server: ['protocol', 'catalogue', 'server'] };
/** Packages that must never be seen in a room. */
const NEVER: Record<string, RegExp> = {
  protocol: /^(react|three|@react-three|fastify|libsql|zustand)/,
  catalogue: /^(react|three|@react-three|fastify|libsql|zustand)/,
  play: /^(react|three|@react-three|fastify|libsql|zustand|idb|node:)/,
  twin: /^(three|@react-three)/,
  session: /^(react|three|@react-three)/,
  reports: /^(three|@react-three)/,
  server: /^(react|three|@react-three|zustand)/,
};

const root = resolve(import.meta.dirname, '../..');
const isTest = (path: string) => /\.test\.tsx?$|\/testing\/|\/robot/.test(path);

interface Import {
  from: string;
  room: string;
  specifier: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
  const from = relative(root, path);
  return specifiers.map((specifier) => ({ from, room: from.split('/')[1] ?? '', specifier }));
}

function targetRoom({ from, specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = relative(root, resolve(root, from, '..', specifier)).split('/');
  return target[0] === 'src' ? (target[1] ?? null) : (target[0] ?? null);
}

const isWords = ({ specifier }: Import) => /\/(fr|en)\.json$/.test(specifier);

const imports = sourceFiles('src')
  .filter((path) => !isTest(path))
  .flatMap(importsOf);

describe('the rooms of the house', () => {
  it('are seen by this test at all', () => expect(imports.length).toBeGreaterThan(200));

  it('import only the rooms below them', () => {
    const wrong = imports.filter((one) => {
      const target = targetRoom(one);
      if (target === null) return false;
      if (target === 'scenes') return one.room !== 'visit' && !(one.room === 'catalogue' && isWords(one));
      const allowed = ONLY[one.room] ?? ROOMS.slice(0, ROOMS.indexOf(one.room) + 1);
      return !allowed.includes(target);
    });
    expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });

  it('keep out the packages that do not belong there', () => {
    const wrong = imports.filter(({ room, specifier }) => NEVER[room]?.test(specifier));
    expect(wrong.map(({ from, specifier }) => `${from} imports ${specifier}`)).toEqual([]);
  });
});

describe('the linter', () => {
  it('knows the directions of every room', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
      overrides: { files: string[]; rules: Record<string, unknown> }[];
    };
    const told = overrides.filter(({ rules }) => Array.isArray(rules['no-restricted-imports']));
    const rooms = readdirSync(join(root, 'src')).filter((room) => room !== ROOMS.at(-1));
    for (const room of rooms)
      expect(
        told.map(({ files }) => files),
        room,
      ).toContainEqual([`src/${room}/**/*.{ts,tsx}`]);
  });
});

describe('a scene', () => {
  it('is data: it imports the type of scene documents and nothing else', () => {
    const scenes = sourceFiles('scenes').filter((path) => path.endsWith('scene.ts'));
    expect(scenes.length).toBeGreaterThan(0);
    for (const path of scenes) {
      for (const { specifier } of importsOf(path))
        expect(`${relative(root, path)}: ${specifier}`).toMatch(/src\/play\/scene-document\.ts$/);
    }
  });
});
