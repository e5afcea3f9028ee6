import { AGE_BANDS, MODES, SITUATIONS, SURVEY_QUESTIONS } from '../../../src/protocol/usage-event.ts';
import { createRandomSource } from '../../../src/server/demo/random-source.ts';
import { HAND_KINDS } from '../../../src/server/reporting/centre-views.ts';
import { catalogueKeys, CHANGES, LEFT_AT, type ReportKeys, SCORES } from '../../../src/server/reporting/report-keys.ts';
import { type SourceName, SOURCES } from '../../../src/server/reporting/roll-up-sources.ts';
import type { Sql } from '../../../src/server/storage/sql.ts';

/** More than three times as many as there are. */
const CENTRES = Array.from({ length: 30 }, (_, index) => `centre-${index}`);
const known = catalogueKeys([]);

/** The keys of a catalogue with thirty centres. */
export const MANY_KEYS: ReportKeys = { ...known, centres: [...CENTRES, 'web', 'unknown'] };

/** Every key of every dimension: a roll-up that has all combinations is the worst case, whatever the number of events. */
const ALL: Record<string, readonly string[]> = {
  centre: [...CENTRES, 'web'],
  occupation: known.occupations.map(({ slug }) => slug),
  mode: MODES,
  occasion: known.occasions,
  outcome: ['finished', ...LEFT_AT],
  change: CHANGES,
  age: AGE_BANDS,
  situation: SITUATIONS,
  score: SCORES,
  question: SURVEY_QUESTIONS,
  kind: HAND_KINDS,
  step: ['weigh', 'knead'],
  position: ['1', '2', '3'],
};

/** Rows for one month whose tables agree in what they share: all are counted from the same invented records. */
export async function fillRollUps(database: Sql, month: string, records: number): Promise<void> {
  const random = createRandomSource(Number(month.slice(5)));
  const pick = (keys: readonly string[]) => keys[Math.floor(keys.length * random.next() ** 2)] ?? '';
  const sources = Object.entries(SOURCES) as [SourceName, (typeof SOURCES)[SourceName]][];
  const rows = new Map<SourceName, Map<string, number>>(sources.map(([name]) => [name, new Map()]));
  for (let index = 0; index < records; index++) {
    const record = Object.fromEntries(Object.entries(ALL).map(([dimension, keys]) => [dimension, pick(keys)]));
    record.sector = known.occupations.find(({ slug }) => slug === record.occupation)?.sector ?? '';
    for (const [name, { dimensions }] of sources) {
      const key = dimensions.map((dimension) => record[dimension] ?? '').join('|');
      const own = rows.get(name);
      own?.set(key, (own.get(key) ?? 0) + 1);
    }
  }
  await database.transaction(async (sql) => {
    for (const [name, { dimensions, count, sums }] of sources) {
      const added = [count, ...sums, ...(name.startsWith('visits') ? ['places'] : [])];
      const columns = ['month', ...dimensions, ...added];
      const text = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
      for (const [key, number] of rows.get(name) ?? [])
        await sql.run(text, [month, ...key.split('|'), ...added.map(() => number)]);
    }
  });
}
