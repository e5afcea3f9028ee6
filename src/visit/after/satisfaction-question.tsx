import { useVisit } from '../visit-context.ts';
import { QuestionCard } from './question-card.tsx';
import { RatingScale } from './rating-scale.tsx';

/** Five faces, one tap. */
export function SatisfactionQuestion({ onDone }: { onDone(): void }) {
  const { words, log } = useVisit();
  function give(score: number): void {
    void log.answer({ kind: 'satisfaction', score });
    onDone();
  }
  const question = words.text('after.goodbye.satisfaction');
  return (
    <QuestionCard title={question} testId="satisfaction-question">
      <RatingScale label={question} quiet scale="after.goodbye.scale" value={null} onChange={give} />
      <p className="small">{words.text('after.goodbye.notice')}</p>
    </QuestionCard>
  );
}
