import Type, { type Static } from 'typebox';

const text = Type.String({ minLength: 1 });
const closed = { additionalProperties: false } as const;
const bilingual = Type.Object({ fr: text, en: text }, closed);

/** One of the 15 sectors: a professional domain of the FAP-2009 nomenclature. */
export const sectorSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z]+(-[a-z]+)*$' }),
    order: Type.Integer({ minimum: 1, maximum: 15 }),
    domain: Type.Object({ letter: Type.String({ pattern: '^[A-Z]$' }), label: text }, closed),
    name: bilingual,
    pitch: bilingual,
  },
  closed,
);

export type Sector = Static<typeof sectorSchema>;
