import { AUDIENCE_PURPOSES, PURPOSES, type Purpose } from './event-purposes.ts';
import type { Family } from './event-values.ts';
import { type FieldSchema, partsOf, type SchemaPart } from './schema-fields.ts';

/** A kind as the registry of events has it. */
export interface RegisteredKind {
  family: Family;
  purpose: Purpose;
  schema: object;
}

/** People's own answers are never audience measurement, and what is counted is never a survey. */
function purposesOf(family: Family): readonly unknown[] {
  return family === 'declared' ? PURPOSES.filter((purpose) => purpose === 'survey') : AUDIENCE_PURPOSES;
}

function faultIn({ schema, isField }: SchemaPart, family: Family): string | null {
  const isRecord = schema.type === 'object' || schema.properties !== undefined;
  if (isRecord && (schema.additionalProperties !== false || schema.patternProperties))
    return 'takes fields that are not declared';
  if (!isField) return null;
  if (!purposesOf(family).includes(schema.purpose)) return `names no purpose that the family ${family} may have`;
  return (schema.description ?? '').trim() === '' ? 'does not say what it means' : null;
}

/**
 * Kinds and fields that do not say why they are collected and what they mean, or that take more than is declared: `visit.shoe: names no
 * purpose …`. The build stops at the first of them.
 */
export function registryFaults(registry: Readonly<Record<string, RegisteredKind>>): string[] {
  return Object.entries(registry).flatMap(([kind, { family, purpose, schema }]) => [
    ...(purposesOf(family).includes(purpose) ? [] : [`${kind}: names no purpose that the family ${family} may have`]),
    ...partsOf(schema as FieldSchema).flatMap((part) => {
      const fault = faultIn(part, family);
      return fault === null ? [] : [`${kind}${part.path === '' ? '' : '.'}${part.path}: ${fault}`];
    }),
  ]);
}
