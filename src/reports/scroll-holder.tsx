import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useReports } from './reports-context.ts';

/**
 * Holds a table that may be wider than its place. Only while it is does it say so, name itself and take the focus, so that the keyboard
 * can scroll it; otherwise it would be one more stop for nothing.
 */
export function ScrollHolder({ label, children }: { label: string; children: ReactNode }) {
  const { words } = useReports();
  const holder = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return;
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    measure();
    return () => observer.disconnect();
  }, []);
  return (
    <div className="scroll-place">
      {overflows && <p className="scroll-hint screen-only">{words.text('reports.scrolls')}</p>}
      <div
        ref={holder}
        className="table-holder"
        {...(overflows ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
      >
        {children}
      </div>
    </div>
  );
}
