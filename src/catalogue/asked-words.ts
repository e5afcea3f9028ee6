import type { ReportDimension } from '../protocol/report-document.ts';
import type { WordReader } from './words.ts';

/** What people answered is reported in the very words in which they were asked: a report has no words of its own for that. */

/** Where the words of an answer stand, by the dimension of its key in a report. */
const ANSWERS: Partial<Record<ReportDimension, string>> = {
  age: 'after.age',
  situation: 'after.situation',
  question: 'after.goodbye.questions',
};

/** The two scales of five answers: the smiling faces of satisfaction, and how much somebody agrees with a sentence of the survey. */
const SCALES: Partial<Record<ReportDimension, string>> = {
  score: 'after.goodbye.scale',
  agreement: 'after.goodbye.surveyScale',
};

/** Questions and ends of scales that the definitions of tables quote, by the slots that stand for them. */
export const QUOTED = {
  interest: 'after.interest.question',
  before: 'after.interest.before',
  after: 'after.interest.after',
  boardBefore: 'after.interest.boardBefore',
  boardAfter: 'after.interest.boardAfter',
  interestLeast: 'after.interest.scale.1',
  interestMost: 'after.interest.scale.5',
  satisfaction: 'after.goodbye.satisfaction',
  pleasedLeast: 'after.goodbye.scale.1',
  pleasedMuch: 'after.goodbye.scale.4',
  pleasedMost: 'after.goodbye.scale.5',
  agreedLeast: 'after.goodbye.surveyScale.1',
  agreedMost: 'after.goodbye.surveyScale.5',
} as const;

/** Who skips the question has not chosen «Je préfère ne pas le dire»: both are the same record. */
const UNSAID = 'unsaid';

/** How an answer is called: `4 – Bien`, `Au lycée`. Undefined: nobody answers with this dimension. */
export function answerName(dimension: ReportDimension, key: string, words: WordReader): string | undefined {
  const scale = SCALES[dimension];
  if (scale) return words.text('reports.scored', { score: key, word: words.text(`${scale}.${key}`) });
  const answers = ANSWERS[dimension];
  if (!answers) return undefined;
  return words.text(key === UNSAID ? 'reports.unsaid' : `${answers}.${key}`);
}

/** What a table counts, and how; questions are quoted as they were asked. */
export function tableDefinition(id: string, words: WordReader): string {
  return words.text(`reports.tables.${id}.definition`, QUOTED);
}
