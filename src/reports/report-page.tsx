import { useEffect, useState } from 'react';
import { centres } from '../catalogue/centres.ts';
import { occupationOf, occupations } from '../catalogue/occupations.ts';
import { sectors } from '../catalogue/sectors.ts';
import type { WordReader } from '../catalogue/words.ts';
import type { FigureRow, ReportFilter, ReportSummary } from '../protocol/report-summary.ts';
import { MODES } from '../protocol/usage-event.ts';
import { FigureTable } from './figure-table.tsx';
import { StepTable } from './step-table.tsx';

/** `/bilans`: totals of places opened and finished, by what and where. */
export function ReportPage({ words }: { words: WordReader }) {
  const [filter, setFilter] = useState<ReportFilter>({});
  const [summary, setSummary] = useState<ReportSummary | 'failed' | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
    fetch(`/api/reports/summary?${query}`, { signal: abort.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`the report answered ${response.status}`);
        setSummary((await response.json()) as ReportSummary);
      })
      .catch(() => {
        if (!abort.signal.aborted) setSummary('failed');
      });
    return () => abort.abort();
  }, [filter]);

  return (
    <>
      <a className="skip-link" href="#content">
        {words.text('site.skip')}
      </a>
      <nav className="site-nav" aria-label={words.text('site.name')}>
        <a href="/" className="brand">
          {words.text('site.name')}
        </a>
      </nav>
      <main id="content" className="page reports">
        <h1>{words.text('reports.title')}</h1>
        <p>{words.text('reports.intro')}</p>
        <FilterForm words={words} onFilter={setFilter} />
        <div role="status">
          {summary === 'failed' && <p>{words.text('reports.failed')}</p>}
          {summary && summary !== 'failed' && summary.total.opened === 0 && <p>{words.text('reports.empty')}</p>}
        </div>
        {summary && summary !== 'failed' && summary.total.opened > 0 && <Tables summary={summary} words={words} />}
      </main>
    </>
  );
}

function FilterForm({ words, onFilter }: { words: WordReader; onFilter(filter: ReportFilter): void }) {
  function apply(data: FormData): void {
    onFilter(Object.fromEntries([...data].filter(([, value]) => value !== '')) as ReportFilter);
  }
  const choices: [keyof ReportFilter, [string, string][]][] = [
    ['centre', [['web', words.text('reports.web')], ...centres.map(({ id, town }): [string, string] => [id, town])]],
    ['mode', MODES.map((mode): [string, string] => [mode, words.text(`reports.modes.${mode}`)])],
    [
      'occupation',
      occupations.map(({ slug, title }): [string, string] => [slug, words.locale === 'fr' ? title.feminine : title.en]),
    ],
  ];
  return (
    <form action={apply} className="filter">
      {(['from', 'to'] as const).map((field) => (
        <label key={field}>
          {words.text(`reports.${field}`)}
          <input type="month" name={field} />
        </label>
      ))}
      {choices.map(([field, options]) => (
        <label key={field}>
          {words.text(`reports.${field}`)}
          <select name={field}>
            <option value="">{words.text('reports.all')}</option>
            {options.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="primary">
        {words.text('reports.apply')}
      </button>
    </form>
  );
}

function Tables({ summary, words }: { summary: ReportSummary; words: WordReader }) {
  const { locale } = words;
  const names = {
    byOccupation: (key: string) => {
      const title = occupationOf(key)?.title;
      return title && (locale === 'fr' ? title.feminine : title.en);
    },
    bySector: (key: string) => sectors.find(({ id }) => id === key)?.name[locale],
    byMode: (key: string) => words.text(`reports.modes.${key}`),
    byCentre: (key: string) => (key === 'web' ? words.text('reports.web') : centres.find(({ id }) => id === key)?.town),
    byMonth: (key: string) => key,
  } as const;
  const total: FigureRow = { key: words.text('reports.total'), ...summary.total };
  return (
    <>
      {(Object.keys(names) as (keyof typeof names)[]).map((grouping) => (
        <FigureTable
          key={grouping}
          caption={words.text(`reports.${grouping}`)}
          rows={summary[grouping].map((row) => ({
            ...row,
            key: names[grouping](row.key) ?? words.text('reports.unknownKey'),
          }))}
          total={total}
          words={words}
        />
      ))}
      <StepTable steps={summary.steps} words={words} nameOf={(slug) => names.byOccupation(slug) ?? slug} />
    </>
  );
}
