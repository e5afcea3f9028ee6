import { describe, expect, it } from 'vitest';
import type { BoardContent } from './board-content.ts';
import { type BoardFrame, buttonAt, layoutBoard } from './board-layout.ts';
import { type Measure, wrapText } from './wrap-text.ts';

/** Every letter is half as wide as high. */
const measure: Measure = (text, size) => text.length * size * 0.5;
const frame: BoardFrame = { width: 800, height: 600, em: 32, leastEm: 20, padding: 30, leastButton: 60 };
const content: BoardContent = {
  blocks: [
    { kind: 'note', text: 'Étape 2 sur 4' },
    { kind: 'title', text: 'Pétrir la pâte' },
    { kind: 'text', text: 'Appuyez des deux paumes, laissez revenir, recommencez.' },
    { kind: 'bar', value: 0.3 },
  ],
  rows: [
    [
      { id: 'help', text: 'Montrez-moi', strong: true },
      { id: 'skip', text: 'Passer l’étape', strong: false },
    ],
  ],
};

describe('wrapping', () => {
  it('keeps every line within its width and loses no word', () => {
    const text = 'Le pain se juge à l’oreille : une croûte qui chante est une croûte cuite.';
    const lines = wrapText(text, 300, 20, false, measure);
    for (const line of lines) expect(measure(line, 20, false)).toBeLessThanOrEqual(300);
    expect(lines.join(' ')).toBe(text);
  });

  it('never begins a line with a French sign', () => {
    for (let width = 40; width < 400; width += 7) {
      for (const line of wrapText(
        'Prêt\u202f? Allez\u202f! Un mot\u202f: «\u202foui\u202f».',
        width,
        10,
        false,
        measure,
      )) {
        expect(line).not.toMatch(/^[?!:;»]/);
      }
    }
  });

  it('breaks a word that is wider than the board', () => {
    const lines = wrapText('anticonstitutionnellement', 60, 20, false, measure);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toBe('anticonstitutionnellement');
  });
});

describe('a board', () => {
  it('puts nothing over anything else and all of it inside', () => {
    const { lines, buttons, bars, height } = layoutBoard(content, frame, measure);
    const ys = lines.map(({ y }) => y);
    expect([...ys].sort((a, b) => a - b)).toEqual(ys);
    const bottom = Math.max(...ys, ...bars.map((bar) => bar.y + bar.height));
    for (const button of buttons) {
      expect(button.y).toBeGreaterThan(bottom);
      expect(button.x + button.width).toBeLessThanOrEqual(frame.width - frame.padding + 0.01);
      expect(button.height).toBeGreaterThanOrEqual(frame.leastButton);
    }
    expect(height).toBeLessThanOrEqual(frame.height);
  });

  it('makes letters smaller when there is much to say, never below the limit', () => {
    const long: BoardContent = { ...content, blocks: [{ kind: 'text', text: 'mot '.repeat(220).trim() }] };
    const layout = layoutBoard(long, frame, measure);
    expect(layout.em).toBeLessThan(frame.em);
    expect(layout.em).toBeGreaterThanOrEqual(frame.leastEm);
    expect(layout.height).toBeLessThanOrEqual(frame.height);
  });

  it('finds the button under a finger, and none between them', () => {
    const layout = layoutBoard(content, frame, measure);
    const [help, skip] = layout.buttons;
    if (!help || !skip) throw new Error('two buttons were asked for');
    expect(buttonAt(layout, help.x + 5, help.y + 5)).toBe('help');
    expect(buttonAt(layout, skip.x + skip.width - 5, skip.y + 5)).toBe('skip');
    expect(buttonAt(layout, (help.x + help.width + skip.x) / 2, help.y + 5)).toBeNull();
  });

  it('makes letters smaller rather than break the word of a button', () => {
    const narrow: BoardContent = {
      blocks: [],
      rows: [
        [
          { id: 'again', text: 'Recommencer', strong: true },
          { id: 'x', text: 'Un', strong: false },
        ],
      ],
    };
    const layout = layoutBoard(narrow, { ...frame, em: 90 }, measure);
    expect(layout.buttons[0]?.lines).toEqual(['Recommencer']);
  });

  it('grows with the visitor’s text size', () => {
    const normal = layoutBoard(content, frame, measure);
    const large = layoutBoard(content, { ...frame, em: 48 }, measure);
    expect(large.height).toBeGreaterThan(normal.height);
  });
});
