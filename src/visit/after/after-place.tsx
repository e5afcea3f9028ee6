import { useEffect, useRef, useState } from 'react';
import { isCounted } from '../../session/session-store.ts';
import { useSession, useVisit } from '../visit-context.ts';
import { PublicQuestion } from './public-question.tsx';
import { QuestionCard } from './question-card.tsx';
import { RatingScale } from './rating-scale.tsx';

/** What did it do to you? Two taps at the end of a place, then, once in a visit, who is asking to be heard. */
export function AfterPlace({ occupation }: { occupation: string }) {
  const counted = useSession(isCounted);
  const answered = useSession(({ asked }) => asked.interests.includes(occupation));
  const aboutKnown = useSession(({ about }) => about !== null);
  const [skipped, setSkipped] = useState(false);
  // Whoever does not want to be counted is asked nothing: there would be no record to make of it.
  if (!counted) return null;
  if (skipped) return <Settled text="after.interest.skipped" />;
  if (!answered) return <InterestQuestion occupation={occupation} onSkip={() => setSkipped(true)} />;
  return aboutKnown ? <Settled text="after.interest.thanks" /> : <PublicQuestion level={3} />;
}

/**
 * Before and after are asked together, afterwards: nothing stands between a visitor and the trade, both answers use one yardstick, and
 * no answer waits during the play.
 */
function InterestQuestion({ occupation, onSkip }: { occupation: string; onSkip(): void }) {
  const { words, log } = useVisit();
  const [given, setGiven] = useState<{ before: number | null; after: number | null }>({ before: null, after: null });
  function give(change: Partial<typeof given>): void {
    const next = { ...given, ...change };
    setGiven(next);
    const { before, after } = next;
    if (before !== null && after !== null) void log.answer({ kind: 'interest', occupation, before, after });
  }
  return (
    <QuestionCard title={words.text('after.interest.title')} testId="interest-question" level={3}>
      <p>{words.text('after.interest.lead', { question: 'after.interest.question' })}</p>
      <RatingScale
        label={words.text('after.interest.before')}
        scale="after.interest.scale"
        value={given.before}
        onChange={(before) => give({ before })}
      />
      <RatingScale
        label={words.text('after.interest.after')}
        scale="after.interest.scale"
        value={given.after}
        onChange={(after) => give({ after })}
      />
      <p className="small">{words.text('after.interest.notice')}</p>
      <p className="actions">
        <button type="button" onClick={onSkip}>
          {words.text('after.skip')}
        </button>
      </p>
    </QuestionCard>
  );
}

/** Takes the focus, because what had it is gone. */
function Settled({ text }: { text: string }) {
  const { words } = useVisit();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), [text]);
  return (
    <p className="settled" ref={line} tabIndex={-1} role="status">
      {words.text(text)}
    </p>
  );
}
