import type { Purpose } from './event-purposes.ts';

/** What we read of a field's JSON schema. */
export interface FieldSchema {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  description?: string;
  purpose?: Purpose;
  properties?: Record<string, FieldSchema>;
  patternProperties?: Record<string, FieldSchema>;
  additionalProperties?: boolean | FieldSchema;
  items?: FieldSchema | readonly FieldSchema[];
  anyOf?: readonly FieldSchema[];
  allOf?: readonly FieldSchema[];
  oneOf?: readonly FieldSchema[];
}

/** A part of a schema. `path`: `steps[].helps`; empty for the record itself. */
export interface SchemaPart {
  path: string;
  schema: FieldSchema;
  /** It is a named field; all others are entries of a list, or one of several shapes of the same thing. */
  isField: boolean;
}

/** A schema and everything in it: the fields of its records, of what they list, and of each shape that something may have. */
export function partsOf(schema: FieldSchema, path = '', isField = false): SchemaPart[] {
  const { properties = {}, items = [], anyOf = [], allOf = [], oneOf = [] } = schema;
  const fields = Object.entries(properties).flatMap(([name, child]) =>
    partsOf(child, path === '' ? name : `${path}.${name}`, true),
  );
  const entries = [items].flat().flatMap((item) => partsOf(item, `${path}[]`));
  const shapes = [...anyOf, ...allOf, ...oneOf].flatMap((shape) => partsOf(shape, path));
  return [{ path, schema, isField }, ...fields, ...entries, ...shapes];
}

/** Every named field, with its path. */
export function fieldsOf(schema: FieldSchema): SchemaPart[] {
  return partsOf(schema).filter(({ isField }) => isField);
}
