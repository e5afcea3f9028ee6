import Type, { type Static } from 'typebox';

/** A centre is configuration: `data/centres.json` changes when the Cité's list does. */
export const centreSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
    name: Type.String({ minLength: 1 }),
    town: Type.String({ minLength: 1 }),
  },
  { additionalProperties: false },
);

export type Centre = Static<typeof centreSchema>;
