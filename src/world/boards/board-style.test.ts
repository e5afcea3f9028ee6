import { describe, expect, it } from 'vitest';
import { CONTRAST_STYLE, contrastOf, PAPER_STYLE } from './board-style.ts';

describe.each([
  ['paper', PAPER_STYLE, 4.5],
  ['contrast', CONTRAST_STYLE, 7],
] as const)('%s boards', (_name, style, least) => {
  it.each([
    ['text', style.text, style.paper],
    ['soft text', style.softText, style.paper],
    ['button', style.buttonText, style.button],
    ['strong button', style.strongText, style.strongButton],
  ])('%s can be read', (_what, front, back) => {
    expect(contrastOf(front, back)).toBeGreaterThanOrEqual(least);
  });

  it('shows what a pointer is on by more than 3 : 1', () => {
    expect(contrastOf(style.focus, style.paper)).toBeGreaterThanOrEqual(3);
    expect(contrastOf(style.bar, style.barGround)).toBeGreaterThanOrEqual(3);
  });
});

it('knows black on white', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
