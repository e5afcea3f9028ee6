import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula } from './guard-formula.ts';
import { plainText } from './plain-text.ts';

describe('the guard against formulas', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('puts an apostrophe before %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['Gap', 'a=1', '1 – pas du tout', ''])('leaves %j alone', (text) => expect(guardFormula(text)).toBe(text));
});

describe('plain text', () => {
  it('is one line that an XML file may hold', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u);
      }),
    ));

  it('keeps letters, accents and no-break spaces', () =>
    expect(plainText('Où\u202f? À Gap\n')).toBe('Où\u202f? À Gap'));
});
