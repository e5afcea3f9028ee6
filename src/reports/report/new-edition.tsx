import { useState } from 'react';
import type { EditionAnswer, ReportDocument } from '../../protocol/report-document.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import { periodName } from '../../catalogue/report-labels.ts';

interface NewEditionProps {
  /** Of a closed month. */
  report: ReportDocument;
  /** A new edition is there to be read. */
  onMade(): Promise<void>;
}

/** For the region: publishes what came after the closing, when nobody can be found by comparing the two editions. */
export function NewEdition({ report: { period, edition }, onMade }: NewEditionProps) {
  const { words } = useReports();
  const [answer, setAnswer] = useState<EditionAnswer | null>(null);
  const name = periodName(period, words);
  return (
    <section className="new-edition" aria-labelledby="new-edition">
      <h3 id="new-edition" tabIndex={-1}>
        {words.text('reports.newEdition.title')}
      </h3>
      <p>{words.text('reports.newEdition.text')}</p>
      <ConfirmButton
        label={words.text('reports.newEdition.publish')}
        about={name}
        question={words.text('reports.newEdition.sure', { edition, period: name })}
        focusAfter="new-edition"
        work={async () => {
          setAnswer(null);
          const given = await request<EditionAnswer>('POST', `/api/reports/${period.id}/edition`);
          if (given.outcome === 'made') await onMade();
          setAnswer(given);
        }}
      />
      <p role="status" className="outcome">
        {answer &&
          words.text(`reports.newEdition.outcomes.${answer.outcome}`, {
            edition: answer.edition,
            year: period.id.slice(0, 4),
          })}
      </p>
    </section>
  );
}
