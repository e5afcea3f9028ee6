import { useVisit } from '../visit-context.ts';
import type { LossQuestion } from './use-centre-change.ts';

/** Asks whether records that cannot leave now may be lost. */
export function LossNotice({ question }: { question: LossQuestion }) {
  const { words } = useVisit();
  return (
    <div className="notice" role="alert" data-testid="device-loss">
      <p>{words.text('device.loss', { count: question.count })}</p>
      <p className="actions">
        <button type="button" className="primary" onClick={question.tryAgain}>
          {words.text('device.lossRetry')}
        </button>
        <button type="button" onClick={question.stay}>
          {words.text('device.lossStay')}
        </button>
        <button type="button" onClick={question.loseThem}>
          {words.text('device.lossYes')}
        </button>
      </p>
    </div>
  );
}
