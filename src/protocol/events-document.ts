import { type FieldSchema, fieldsOf } from './schema-fields.ts';
import {
  EVENT_KINDS,
  EVENT_REGISTRY,
  EVENT_VERSION,
  type EventKind,
  PURPOSE_MEANINGS,
  PURPOSES,
} from './usage-event.ts';

function shapeOf(schema: FieldSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.type === 'array') return `list, at most ${schema.maxItems}`;
  if (schema.type === 'integer') return `whole number, ${schema.minimum} to ${schema.maximum}`;
  return schema.pattern ? `text, \`${schema.pattern.replaceAll('|', '\\|')}\`` : (schema.type ?? 'any');
}

function rowsOf(kind: EventKind): string[] {
  return fieldsOf(EVENT_REGISTRY[kind].schema as FieldSchema).map(
    ({ path, schema }) =>
      `| \`${path}\` | ${shapeOf(schema)} | ${schema.purpose ?? ''} | ${schema.description ?? ''} |`,
  );
}

/** `docs/events.md`, made from the schemas that the endpoint checks: the two cannot disagree. */
export function eventsDocument(): string {
  const kinds = EVENT_KINDS.map((kind) => {
    const { family, purpose, schema } = EVENT_REGISTRY[kind];
    return [
      `## \`${kind}\``,
      '',
      `${schema.description} Family: **${family}**. Purpose: **${purpose}**.`,
      '',
      '| field | shape | purpose | meaning |',
      '| --- | --- | --- | --- |',
      ...rowsOf(kind),
      '',
    ].join('\n');
  });
  return [
    '# Usage events',
    '',
    `Made by \`npm run docs\` from \`src/protocol/usage-event.ts\`, version ${EVENT_VERSION}. Do not edit by hand.`,
    '',
    'Every event stands for itself. Nothing links two of them: no visit, no person, no device, no address, no time finer than the hour.',
    'The families are never joined. Send them as `POST /api/events` with `{"events": […]}`, at most 500; the answer holds one verdict',
    'for each, in the same order: `stored`, `duplicate`, `declined` (the sender asks not to be counted: `DNT` or `Sec-GPC`), or `rejected`',
    'with the field and the reason. `docs/events.example.json` is a valid batch with every kind.',
    '',
    'Every field names one purpose of a closed list; with one that does not, nothing is built.',
    '',
    ...PURPOSES.map((purpose) => `- **${purpose}**: ${PURPOSE_MEANINGS[purpose]}`),
    '',
    ...kinds,
  ].join('\n');
}
