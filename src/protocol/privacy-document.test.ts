import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CNIL_CRITERIA } from './cnil-criteria.ts';
import { OWN_CRITERIA } from './own-criteria.ts';
import { privacyDocument } from './privacy-document.ts';
import { EVENT_KINDS, EVENT_REGISTRY } from './usage-event.ts';

const root = new URL('../../', import.meta.url);

describe('the privacy sheet', () => {
  it('that is published is the one that the registry makes', () => {
    expect(readFileSync(new URL('docs/privacy.md', root), 'utf8')).toBe(privacyDocument());
  });

  it('answers all 14 criteria and our own ten, in order', () => {
    expect(CNIL_CRITERIA.map(({ key }) => key)).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
    expect(OWN_CRITERIA.map(({ key }) => key).join('')).toBe('abcdefghij');
  });

  it.each([...CNIL_CRITERIA, ...OWN_CRITERIA])(
    '$key points to code and tests that are there',
    ({ evidence, state }) => {
      for (const path of evidence) expect(existsSync(new URL(path, root)), path).toBe(true);
      if (state === 'met') expect(evidence).not.toEqual([]);
    },
  );

  it('names every field of every record', () => {
    const sheet = privacyDocument();
    for (const kind of EVENT_KINDS) {
      const row =
        sheet.split('\n').find((line) => line.startsWith(`| \`${kind}\` | ${EVENT_REGISTRY[kind].family}`)) ?? '';
      for (const name of Object.keys(EVENT_REGISTRY[kind].schema.properties)) expect(row).toContain(`\`${name}\``);
    }
  });
});
