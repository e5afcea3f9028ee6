import type { ReportDocument } from '../../protocol/report-document.ts';
import { useReports } from '../reports-context.ts';
import { Cell } from './cell.tsx';
import { numberText } from './cell-text.ts';
import { type KeyFigure, keyFigures, trendPercent } from './key-figures.ts';

export function KeyFigureCards({ report }: { report: ReportDocument }) {
  const { words } = useReports();
  const figures = keyFigures(report);
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="key-figures">
      <h3 id="key-figures">{words.text('reports.keyFigures')}</h3>
      <dl className="key-figures">
        {figures.map((figure) => (
          <div key={figure.unit} className="key-figure">
            <dt>{words.text(`reports.keyUnits.${figure.unit}`)}</dt>
            <dd className="key-value">
              <Cell value={figure.value} digits={0} />
            </dd>
            {figure.before !== undefined && (
              <dd className="key-trend">
                <Trend figure={figure} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Trend({ figure }: { figure: KeyFigure }) {
  const { words } = useReports();
  const percent = trendPercent(figure);
  const before = figure.before ?? null;
  const said = before === null ? words.text('reports.withheldLong') : numberText(before, 0, words);
  if (percent === null) return words.text('reports.trendUnknown', { before: said });
  const direction = percent > 0 ? 'up' : percent < 0 ? 'down' : 'level';
  return (
    <>
      <strong className={`trend ${direction}`}>
        <span aria-hidden="true">{{ up: '▲', down: '▼', level: '=' }[direction]} </span>
        {words.text(`reports.trend.${direction}`, { percent: Math.abs(percent) })}
      </strong>{' '}
      {words.text('reports.trendAgainst', { before: said })}
    </>
  );
}
