import Type, { type Static } from 'typebox';

/** Where a fact comes from, with the years it speaks of. */
export const sourceSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    fr: Type.String({ minLength: 1 }),
    en: Type.String({ minLength: 1 }),
    years: Type.String({ minLength: 4 }),
  },
  { additionalProperties: false },
);

export type Source = Static<typeof sourceSchema>;
