import { useState } from 'react';
import { drawSurvey } from '../../session/declared-answers.ts';
import { PublicQuestion } from '../after/public-question.tsx';
import { SatisfactionQuestion } from '../after/satisfaction-question.tsx';
import { SurveyQuestions } from '../after/survey-questions.tsx';
import { CountingChoice, useRefusal } from '../counting-choice.tsx';
import { Link } from '../link.tsx';
import { VISIT_PATHS } from '../../catalogue/site-pages.ts';
import { navigate } from '../route.ts';
import { PageHeading } from '../page-heading.tsx';
import { useHeadingFocus } from '../use-heading-focus.ts';
import { useRecords } from '../records/use-records.ts';
import { useDevice, useSession, useVisit } from '../visit-context.ts';

/** The end of a visit: one tap, one optional question, for a few three more; then nothing is left of the visitor. */
export function GoodbyePage() {
  const { words, log, device } = useVisit();
  const [ended, setEnded] = useState(false);
  useHeadingFocus(ended ? 'ended' : 'asked');
  async function end(): Promise<void> {
    setEnded(true);
    await log.endVisit({ closePlace: true });
    await device.refresh();
  }
  return (
    <main id="content" className="page article goodbye">
      <PageHeading words={words}>{words.text(ended ? 'after.goodbye.endedTitle' : 'after.goodbye.title')}</PageHeading>
      {ended ? <Ended /> : <Questions onEnd={() => void end()} />}
    </main>
  );
}

function Questions({ onEnd }: { onEnd(): void }) {
  const { words, session } = useVisit();
  const refusal = useRefusal();
  const asked = useSession((state) => state.asked);
  const aboutKnown = useSession(({ about }) => about !== null);

  /** The lot falls here, on the device, once in a visit. */
  function drawLot(): void {
    const { surveyOneIn, noteAsked } = session.getState();
    const survey = drawSurvey(surveyOneIn, Math.random());
    noteAsked({ survey });
    if (aboutKnown && survey === 'spared') onEnd();
  }

  const surveyWaits = asked.survey === 'drawn';
  const nothingWaits = asked.satisfaction && aboutKnown && !surveyWaits;
  if (refusal || nothingWaits) {
    return (
      <>
        {refusal && <p>{words.text(`after.goodbye.uncounted.${refusal}`)}</p>}
        <p className="actions">
          <button type="button" className="primary" onClick={onEnd}>
            {words.text('after.goodbye.end')}
          </button>
        </p>
        <CountingChoice />
      </>
    );
  }
  return (
    <>
      {!asked.satisfaction ? (
        <SatisfactionQuestion onDone={drawLot} />
      ) : !aboutKnown ? (
        <PublicQuestion onDone={() => !surveyWaits && onEnd()} />
      ) : (
        <SurveyQuestions onDone={onEnd} />
      )}
      <p className="actions">
        <button type="button" data-testid="end-now" onClick={onEnd}>
          {words.text('after.goodbye.endNow')}
        </button>
      </p>
      <CountingChoice />
    </>
  );
}

function Ended() {
  const { words, resetLocale } = useVisit();
  const enrolled = useDevice((state) => state.enrolled);
  const { waiting } = useRecords();
  function begin(): void {
    resetLocale();
    navigate('/');
  }
  return (
    <div data-testid="ended">
      <p>{words.text('after.goodbye.ended')}</p>
      {waiting.length > 0 && <p>{words.text('after.goodbye.waiting')}</p>}
      {enrolled && <p>{words.text('after.goodbye.headset')}</p>}
      <p className="actions">
        <button type="button" className="primary" onClick={begin}>
          {words.text('after.goodbye.again')}
        </button>
        <Link className="button" href={VISIT_PATHS.records}>
          {words.text('after.records.open')}
        </Link>
      </p>
    </div>
  );
}
