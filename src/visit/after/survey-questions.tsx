import { useState } from 'react';
import { SURVEY_QUESTIONS, type SurveyQuestion } from '../../protocol/event-values.ts';
import { useVisit } from '../visit-context.ts';
import { QuestionCard } from './question-card.tsx';
import { RatingScale } from './rating-scale.tsx';

/** Three questions for those on whom the lot fell; each may be left. */
export function SurveyQuestions({ onDone }: { onDone(): void }) {
  const { words, log } = useVisit();
  const [given, setGiven] = useState<Partial<Record<SurveyQuestion, number>>>({});
  const answers = SURVEY_QUESTIONS.flatMap((question) => {
    const score = given[question];
    return score === undefined ? [] : [{ question, score }];
  });
  function send(): void {
    void log.answer({ kind: 'survey', answers });
    onDone();
  }
  return (
    <QuestionCard title={words.text('after.goodbye.surveyTitle')} testId="survey-questions" focused>
      <p>{words.text('after.goodbye.surveyLead')}</p>
      {SURVEY_QUESTIONS.map((question) => (
        <RatingScale
          key={question}
          label={words.text(`after.goodbye.questions.${question}`)}
          scale="after.goodbye.surveyScale"
          value={given[question] ?? null}
          onChange={(score) => setGiven({ ...given, [question]: score })}
        />
      ))}
      <p className="actions">
        <button type="button" className="primary" disabled={answers.length === 0} onClick={send}>
          {words.text('after.goodbye.send')}
        </button>
        <button type="button" onClick={onDone}>
          {words.text('after.skip')}
        </button>
      </p>
    </QuestionCard>
  );
}
