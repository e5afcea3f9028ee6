import { CNIL_CRITERIA } from './cnil-criteria.ts';
import { DEVICE_STORES } from './device-stores.ts';
import { OWN_CRITERIA } from './own-criteria.ts';
import type { PrivacyCriterion } from './privacy-criteria.ts';
import { type FieldSchema, fieldsOf } from './schema-fields.ts';
import {
  EVENT_KINDS,
  EVENT_REGISTRY,
  type EventKind,
  type Purpose,
  PURPOSE_MEANINGS,
  PURPOSES,
} from './usage-event.ts';

function fieldsByPurpose(kind: EventKind): string {
  const byPurpose = new Map<Purpose, string[]>();
  for (const { path, schema } of fieldsOf(EVENT_REGISTRY[kind].schema as FieldSchema))
    if (schema.purpose) byPurpose.set(schema.purpose, [...(byPurpose.get(schema.purpose) ?? []), `\`${path}\``]);
  return [...byPurpose].map(([purpose, names]) => `**${purpose}**: ${names.join(', ')}`).join('; ');
}

function criterionRows(criteria: readonly PrivacyCriterion[]): string[] {
  return [
    '| | condition | state | how | where, and what proves it |',
    '| --- | --- | --- | --- | --- |',
    ...criteria.map(({ key, asks, state, answer, evidence }) => {
      const places = evidence.map((path) => `[${path.split('/').at(-1)}](../${path})`).join(', ');
      return `| ${key} | ${asks} | ${state} | ${answer} | ${places} |`;
    }),
    '',
  ];
}

/** `docs/privacy.md`: the filled-in self-assessment, made from the registry that the endpoint checks. */
export function privacyDocument(): string {
  return [
    '# Privacy: self-assessment',
    '',
    'Made by `npm run docs` from `src/protocol`. Do not edit by hand. The CNIL certifies nobody: this is the publisher’s own filled-in sheet,',
    'to be signed and reviewed every year by whoever runs the application. It was not checked by a lawyer.',
    '',
    '## Two grounds',
    '',
    '- **Counting** (family `play`) is audience measurement in the CNIL’s sense: no consent, but information and a way to object.',
    '- **Asking** (family `declared`) is a survey. It rests on the visitor’s own free answer, every question can be left with one touch, and the',
    '  exemption for audience measurement is not cited for it.',
    '',
    'Interest *before* is asked afterwards, together with interest *after*: nothing then stands between a visitor and the trade, the two answers',
    'use the same yardstick (people learn what a trade is by trying it, and move their own “3” meanwhile), and no answer waits while the place',
    'is played. The price: memory flatters, so a change is a change *as remembered*; the reports’ definition must say so.',
    '',
    '## The 14 criteria',
    '',
    ...criterionRows(CNIL_CRITERIA),
    '## What else an anonymous record must do',
    '',
    ...criterionRows(OWN_CRITERIA),
    '## What is kept on a device, and until when',
    '',
    '| store | holds | until |',
    '| --- | --- | --- |',
    ...DEVICE_STORES.map(({ store, holds, until }) => `| \`${store}\` | ${holds} | ${until} |`),
    '',
    'There is no cookie and no local storage. What a visitor has said of themselves is in memory, and in the records of their answers; their comfort',
    'settings are in memory only.',
    '',
    '## The records, field by field',
    '',
    ...PURPOSES.map((purpose) => `- **${purpose}**: ${PURPOSE_MEANINGS[purpose]}`),
    '',
    '| record | family | what it is | fields by purpose |',
    '| --- | --- | --- | --- |',
    ...EVENT_KINDS.map((kind) => {
      const { family, schema } = EVENT_REGISTRY[kind];
      return `| \`${kind}\` | ${family} | ${schema.description} | ${fieldsByPurpose(kind)} |`;
    }),
    '',
    'Shapes and limits of every field: [events.md](events.md).',
    '',
  ].join('\n');
}
