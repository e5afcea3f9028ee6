import { type AgeBand, EVENT_VERSION, type Situation, type SurveyQuestion } from '../protocol/event-values.ts';
import type { EventOf } from '../protocol/usage-event.ts';
import type { Setting } from './events-from-visit.ts';

/** What a visitor has said of themselves, in bands. */
export interface About {
  age: AgeBand;
  situation: Situation;
}

export const UNSAID: About = { age: 'unsaid', situation: 'unsaid' };

/** One answer: it becomes one record that stands for itself. */
export type Answer =
  | { kind: 'interest'; occupation: string; before: number; after: number }
  | { kind: 'satisfaction'; score: number }
  | { kind: 'survey'; answers: { question: SurveyQuestion; score: number }[] };

/** An answer with the identifier of the record that it becomes. */
export interface KeptAnswer {
  answer: Answer;
  id: string;
}

/** What has been asked in this visit, so that nobody is asked twice. */
export interface Asked {
  /** Slugs of occupations. */
  interests: readonly string[];
  satisfaction: boolean;
  /** `spared`: the lot did not fall on this visitor. */
  survey: 'undrawn' | 'drawn' | 'spared' | 'answered';
}

export const NOTHING_ASKED: Asked = { interests: [], satisfaction: false, survey: 'undrawn' };

/** What has been asked once this answer is given. */
export function afterAnswer(asked: Asked, answer: Answer): Asked {
  switch (answer.kind) {
    case 'interest':
      return { ...asked, interests: [...asked.interests, answer.occupation] };
    case 'satisfaction':
      return { ...asked, satisfaction: true };
    case 'survey':
      return { ...asked, survey: 'answered' };
  }
}

/** The record of an answer: it names no visit, no place that was played, and no time finer than the month. */
export function declaredFrom(
  answer: Answer,
  about: About,
  { centre, occasion }: Setting,
  id: string,
  month: string,
): EventOf<Answer['kind']> {
  const person = { id, version: EVENT_VERSION, ...about, month } as const;
  switch (answer.kind) {
    case 'interest':
      return { ...person, ...answer };
    case 'satisfaction':
    case 'survey':
      return { ...person, ...answer, centre, occasion };
  }
}

/** Whether the lot falls on this visitor: one in `oneIn`. `random` is from 0 up to, not including, 1. */
export function drawSurvey(oneIn: number | null, random: number): 'drawn' | 'spared' {
  return oneIn !== null && random * oneIn < 1 ? 'drawn' : 'spared';
}
