import Type, { type Static } from 'typebox';

const nullableNumber = Type.Union([Type.Number(), Type.Null()]);
const text = Type.String({ minLength: 1 });
/** Names of `sources.json`; nothing is told without one. */
const sources = Type.Array(text, { minItems: 1 });
const closed = { additionalProperties: false } as const;

const training = { level: text, paths: Type.Array(text, { minItems: 1 }) } as const;

/** One of the 54 occupations. Percentages and euros are for France, 2017-2019, and are shown with their years. */
export const occupationSchema = Type.Object(
  {
    order: Type.Integer({ minimum: 1, maximum: 54 }),
    slug: Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }),
    sector: text,
    title: Type.Object({ feminine: text, masculine: text, en: text, epicene: Type.Boolean() }, closed),
    job: Type.Object({ fr: text, en: text }, closed),
    codes: Type.Object(
      {
        rome: Type.String({ pattern: '^[A-N]\\d{4}$' }),
        romeLabel: text,
        fap2009: Type.String({ pattern: '^[A-Z]\\d[A-Z]\\d{2}$' }),
      },
      closed,
    ),
    /** Holland's letters. */
    interests: Type.Object(
      {
        major: Type.Enum(['R', 'I', 'A', 'S', 'E', 'C']),
        minor: Type.Union([Type.Enum(['R', 'I', 'A', 'S', 'E', 'C']), Type.Null()]),
      },
      closed,
    ),
    shortage: Type.Object(
      {
        /** A: named by the regional observatory; B: highest classes of the shortage indicator; C: the press. */
        confidence: Type.Enum(['A', 'B', 'C']),
        membership: text,
        priority: Type.Boolean(),
        tension2019: nullableNumber,
        class2019: nullableNumber,
        byCentre2020: Type.Record(Type.String(), nullableNumber),
        reason: text,
        sources,
      },
      closed,
    ),
    labour: Type.Object(
      {
        scope: text,
        womenPercent: nullableNumber,
        medianNetMonthlyFullTimeEuros: nullableNumber,
        saturdayPercent: nullableNumber,
        sundayPercent: nullableNumber,
        nightPercent: nullableNumber,
        sources,
      },
      closed,
    ),
    context: Type.Array(text),
    /** Not shown while `checked` is false; what is checked says by what. */
    training: Type.Union([
      Type.Object({ ...training, checked: Type.Literal(false), sources: Type.Array(text) }, closed),
      Type.Object({ ...training, checked: Type.Literal(true), sources }, closed),
    ]),
    stereotype: Type.Object({ cliche: text, reality: text, sources }, closed),
    hardship: Type.Object({ text, sources }, closed),
    sustainability: Type.Object({ text, sources }, closed),
  },
  closed,
);

export type Occupation = Static<typeof occupationSchema>;
