import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PrintedFooter } from './printed-footer.tsx';

/** The rules of a page, margin by margin. */
function margins(invented: string | null, text = 'Bilan — novembre 2026'): Record<string, string> {
  const css = renderToStaticMarkup(<PrintedFooter text={text} invented={invented} />);
  expect(css).toContain('@page');
  return Object.fromEntries(
    [...css.matchAll(/@([a-z]+-[a-z]+) \{ content: (.*?); font/g)].map(([, at, text]) => [at, text]),
  );
}

describe('every printed page', () => {
  it('says which report it belongs to, and which of its pages it is', () => {
    expect(margins(null)).toEqual({
      'bottom-left': '"Bilan — novembre 2026"',
      'bottom-right': 'counter(page) " / " counter(pages)',
    });
  });

  it('says that the data are invented when they are', () => {
    expect(margins('Données inventées, pour démonstration')['top-center']).toBe(
      '"Données inventées, pour démonstration"',
    );
  });

  it('is not ended by what it is called', () => {
    expect(margins(null, '</style>')['bottom-left']).toBe('"\\3c /style>"');
  });
});
