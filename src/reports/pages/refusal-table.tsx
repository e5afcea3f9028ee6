import type { ReactNode } from 'react';
import { useReports } from '../reports-context.ts';
import { ScrollHolder } from '../scroll-holder.tsx';

interface RefusalTableProps {
  id: string;
  title: string;
  text?: string;
  /** Words below `staff.rejected.columns`. */
  columns: readonly string[];
  /** Rows. */
  children: ReactNode;
}

/** A section of the refused records, with its table. */
export function RefusalTable({ id, title, text, columns, children }: RefusalTableProps) {
  const { words } = useReports();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text && <p>{text}</p>}
      <ScrollHolder label={words.text('staff.tableOf', { title })}>
        <table className="plain refusals">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={column === 'events' ? 'number' : undefined}>
                  {words.text(`staff.rejected.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </ScrollHolder>
    </section>
  );
}
