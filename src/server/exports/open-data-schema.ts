import Type, { type Static } from 'typebox';
import { CELL_MARKS } from '../../protocol/report-document.ts';

const closed = { additionalProperties: false } as const;
const text = (description: string) => Type.String({ minLength: 1, description });
const key = text('A key of the dictionary.');
const cell = Type.Union([Type.Number(), Type.Null(), Type.Enum(CELL_MARKS)], {
  description:
    'A published number; null: not disclosed, for the reason given in `withheld`; or a mark, explained in `marks`.',
});
const line = Type.Object(
  {
    key,
    level: Type.Enum([0, 1, 2], { description: '0 detail, 1 subtotal of the details after it, 2 total.' }),
    dimension: text('The dimension of this line’s key.'),
  },
  closed,
);

const openDataTable = Type.Object(
  {
    id: text('Identifier of the table, the same in every period.'),
    title: text('Title.'),
    definition: text('What is counted, and how.'),
    unit: text('A unit of the dictionary.'),
    digits: Type.Integer({ minimum: 0, maximum: 2, description: 'Digits after the decimal point.' }),
    rounding: Type.Enum(['tens', 'none'], { description: 'How the numbers are rounded; see `rounding`.' }),
    rowDimension: text('A dimension of the dictionary.'),
    columnDimension: text('A dimension of the dictionary.'),
    rows: Type.Array(line),
    columns: Type.Array(line),
    cells: Type.Array(Type.Array(cell), { description: '`cells[row][column]`.' }),
    withheldRows: Type.Optional(
      Type.Array(line, { description: 'Rows that are left out because every cell of theirs is withheld.' }),
    ),
    earlier: Type.Optional(
      Type.Array(Type.Object({ column: key, cells: Type.Array(cell) }, closed), {
        description: 'What the column of this key was in the period before, `cells[row]`.',
      }),
    ),
    sheets: Type.Optional(
      Type.Object(
        {
          filled: Type.Array(Type.Integer({ minimum: 0 }), {
            description: 'Sheets behind each total. `filled[column]`.',
          }),
          expected: Type.Integer({ minimum: 0, description: 'Sheets that there could be: one a centre and month.' }),
          text: text('The same in words.'),
        },
        { ...closed, description: 'Of what centres count by hand: how many have.' },
      ),
    ),
  },
  closed,
);

/** The open data of a closed period. Its own JSON Schema: what this describes is what is published. */
export const openDataSchema = Type.Object(
  {
    format: Type.Literal('acteinov-immersif-report'),
    version: Type.Literal(3),
    language: Type.Enum(['fr', 'en'], { description: 'Language of the titles, definitions and dictionary.' }),
    title: text('Title of the report.'),
    publisher: text('Who publishes it.'),
    licence: Type.Object({ id: text('SPDX identifier.'), url: text('Its text.'), terms: text('In short.') }, closed),
    period: Type.Object(
      {
        kind: Type.Enum(['month', 'year']),
        id: Type.String({ pattern: '^\\d{4}(-\\d{2})?$', description: '`2026-11` or `2026`.' }),
        from: Type.String({ pattern: '^\\d{4}-\\d{2}$', description: 'First month.' }),
        to: Type.String({ pattern: '^\\d{4}-\\d{2}$', description: 'Last month.' }),
      },
      closed,
    ),
    months: Type.Optional(
      Type.Object(
        {
          counted: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}$' }), { description: 'The months.' }),
          text: text('The same in words.'),
        },
        {
          ...closed,
          description: 'Of a year: the months that it adds up, since the first of which anything was counted.',
        },
      ),
    ),
    edition: Type.Integer({ minimum: 1, description: 'A higher edition replaces this one.' }),
    madeOn: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Day on which it was made.' }),
    invented: Type.Boolean({ description: 'True: the data are invented, for demonstration.' }),
    notice: Type.Union([Type.String(), Type.Null()], { description: 'Says so in words when the data are invented.' }),
    withheld: text('What null means.'),
    marks: Type.Object(
      { 'not-applicable': text('What this mark means.'), 'not-counted': text('What this mark means.') },
      closed,
    ),
    rounding: Type.Object({ tens: text('To the nearest ten.'), none: text('Not rounded further.') }, closed),
    dictionary: Type.Object(
      {
        units: Type.Record(Type.String(), Type.String(), { description: 'Words of the units.' }),
        dimensions: Type.Record(
          Type.String(),
          Type.Object({ label: text('The dimension.'), keys: Type.Record(Type.String(), Type.String()) }, closed),
          { description: 'Words of the dimensions and of their keys.' },
        ),
      },
      closed,
    ),
    tables: Type.Array(openDataTable),
  },
  {
    ...closed,
    title: 'ACTE’INOV immersif: open data of a report',
    $schema: 'https://json-schema.org/draft/2020-12/schema',
  },
);

export type OpenData = Static<typeof openDataSchema>;
