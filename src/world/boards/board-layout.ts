import type { BoardContent } from './board-content.ts';
import { type Measure, wrapText } from './wrap-text.ts';

/** Sizes in pixels of the board's canvas. */
export interface BoardFrame {
  width: number;
  /** Nothing may reach below. */
  height: number;
  /** Height of the letters' square for running text, at the visitor's text size. */
  em: number;
  /** The em is never made smaller than this, however much there is to say. */
  leastEm: number;
  padding: number;
  /** A finger needs this much. */
  leastButton: number;
}

export interface PlacedLine {
  text: string;
  x: number;
  /** Middle of the line. */
  y: number;
  size: number;
  bold: boolean;
  tone: 'strong' | 'soft';
}

export interface PlacedBar {
  x: number;
  y: number;
  width: number;
  height: number;
  value: number;
}

export interface PlacedButton {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  strong: boolean;
  on: boolean;
  size: number;
  /** Lines from top to bottom, centred. */
  lines: readonly string[];
}

export interface BoardLayout {
  /** What is used of the frame. */
  height: number;
  em: number;
  lines: readonly PlacedLine[];
  bars: readonly PlacedBar[];
  buttons: readonly PlacedButton[];
}

const TITLE_SIZE = 1.25;
const NOTE_SIZE = 0.88;
const LINE_HEIGHT = 1.28;
const BLOCK_GAP = 0.45;
const BUTTON_GAP = 0.42;
const SHRINK = 0.94;

/** Lays a board out; letters become smaller, down to a limit, until all of it fits. */
export function layoutBoard(content: BoardContent, frame: BoardFrame, measure: Measure): BoardLayout {
  let { em } = frame;
  for (;;) {
    const layout = layoutAt(content, frame, em, measure);
    if ((layout.height <= frame.height && !breaksWords(content, layout)) || em <= frame.leastEm) return layout;
    em = Math.max(frame.leastEm, em * SHRINK);
  }
}

/** A button whose lines, joined by spaces, are not its text had to break a word. */
function breaksWords({ rows }: BoardContent, { buttons }: BoardLayout): boolean {
  return rows.flat().some(({ text }, index) => buttons[index]?.lines.join(' ') !== text);
}

function layoutAt(content: BoardContent, frame: BoardFrame, em: number, measure: Measure): BoardLayout {
  const lines: PlacedLine[] = [];
  const bars: PlacedBar[] = [];
  const { padding } = frame;
  const inner = frame.width - 2 * padding;
  let y = padding;
  content.blocks.forEach((block, index) => {
    if (index > 0) y += em * BLOCK_GAP;
    if (block.kind === 'bar') {
      bars.push({ x: padding, y, width: inner, height: em * 0.4, value: block.value });
      y += em * 0.4;
      return;
    }
    const bold = block.kind === 'title';
    const size = em * (bold ? TITLE_SIZE : block.kind === 'note' ? NOTE_SIZE : 1);
    for (const text of wrapText(block.text, inner, size, bold, measure)) {
      lines.push({
        text,
        x: padding,
        y: y + (size * LINE_HEIGHT) / 2,
        size,
        bold,
        tone: block.kind === 'note' ? 'soft' : 'strong',
      });
      y += size * LINE_HEIGHT;
    }
  });
  const buttons = layoutButtons(content, frame, em, y, measure);
  const last = buttons.at(-1);
  return { height: Math.ceil((last ? last.y + last.height : y) + padding), em, lines, bars, buttons };
}

function layoutButtons(
  content: BoardContent,
  frame: BoardFrame,
  em: number,
  top: number,
  measure: Measure,
): PlacedButton[] {
  const buttons: PlacedButton[] = [];
  const { padding } = frame;
  const gap = em * BUTTON_GAP;
  let y = content.blocks.length > 0 ? top + gap * 1.4 : top;
  for (const row of content.rows) {
    const weights = row.reduce((sum, button) => sum + (button.weight ?? 1), 0);
    const room = frame.width - 2 * padding - gap * (row.length - 1);
    const first = buttons.length;
    let height = frame.leastButton;
    let x = padding;
    for (const button of row) {
      const width = (room * (button.weight ?? 1)) / weights;
      const lines = wrapText(button.text, width - em, em, true, measure);
      height = Math.max(height, lines.length * em * LINE_HEIGHT + em * 0.7);
      buttons.push({
        id: button.id,
        x,
        y,
        width,
        height: 0,
        strong: button.strong,
        on: button.on ?? false,
        size: em,
        lines,
      });
      x += width + gap;
    }
    for (let i = first; i < buttons.length; i++) Object.assign(buttons[i] ?? {}, { height });
    y += height + gap;
  }
  return buttons;
}

/** Id of the button at a point of the canvas, or null. */
export function buttonAt(layout: BoardLayout, x: number, y: number): string | null {
  for (const button of layout.buttons) {
    if (x >= button.x && x <= button.x + button.width && y >= button.y && y <= button.y + button.height)
      return button.id;
  }
  return null;
}
