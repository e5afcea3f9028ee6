import { EVENT_KINDS, EVENT_REGISTRY, EVENT_VERSION, type Purpose, PURPOSE_MEANINGS, PURPOSES } from './usage-event.ts';

interface FieldSchema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  description?: string;
  purpose?: Purpose;
  items?: { properties?: Record<string, FieldSchema> };
}

function shapeOf(schema: FieldSchema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.type === 'array') return `list, at most ${schema.maxItems}`;
  if (schema.type === 'integer') return `whole number, ${schema.minimum} to ${schema.maximum}`;
  return schema.pattern ? `text, \`${schema.pattern.replaceAll('|', '\\|')}\`` : (schema.type ?? 'any');
}

function rowsOf(properties: Record<string, FieldSchema>, prefix = ''): string[] {
  return Object.entries(properties).flatMap(([name, schema]) => [
    `| \`${prefix}${name}\` | ${shapeOf(schema)} | ${schema.purpose ?? ''} | ${schema.description ?? ''} |`,
    ...(schema.items?.properties ? rowsOf(schema.items.properties, `${prefix}${name}[].`) : []),
  ]);
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
      ...rowsOf(schema.properties as Record<string, FieldSchema>),
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
    'Every field names one purpose of a closed list; one without does not compile.',
    '',
    ...PURPOSES.map((purpose) => `- **${purpose}**: ${PURPOSE_MEANINGS[purpose]}`),
    '',
    ...kinds,
  ].join('\n');
}
