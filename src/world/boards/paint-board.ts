import type { BoardLayout, PlacedButton } from './board-layout.ts';
import type { BoardStyle } from './board-style.ts';
import type { Measure } from './wrap-text.ts';

/** Fonts that every system has; nothing is fetched. */
const FAMILY = 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

export function fontOf(size: number, bold: boolean): string {
  return `${bold ? 600 : 400} ${size.toFixed(1)}px ${FAMILY}`;
}

export function createMeasure(context: CanvasRenderingContext2D): Measure {
  return (text, size, bold) => {
    context.font = fontOf(size, bold);
    return context.measureText(text).width;
  };
}

/** How the buttons stand: which one a pointer is on, which one has just been pressed. */
export interface ButtonStates {
  hovered: ReadonlySet<string>;
  pressed: string | null;
}

/** Paints a board from top left; what it does not use stays transparent. */
export function paintBoard(
  context: CanvasRenderingContext2D,
  layout: BoardLayout,
  width: number,
  style: BoardStyle,
  states: ButtonStates,
): void {
  const { canvas } = context;
  context.clearRect(0, 0, canvas.width, canvas.height);
  const line = Math.max(2, layout.em * 0.09);
  roundRect(context, line, line, width - 2 * line, Math.min(layout.height, canvas.height) - 2 * line, layout.em * 0.7);
  context.fillStyle = style.paper;
  context.fill();
  context.lineWidth = line;
  context.strokeStyle = style.edge;
  context.stroke();
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  for (const { text, x, y, size, bold, tone } of layout.lines) {
    context.font = fontOf(size, bold);
    context.fillStyle = tone === 'soft' ? style.softText : style.text;
    context.fillText(text, x, y);
  }
  for (const bar of layout.bars) {
    roundRect(context, bar.x, bar.y, bar.width, bar.height, bar.height / 2);
    context.fillStyle = style.barGround;
    context.fill();
    if (bar.value <= 0) continue;
    roundRect(context, bar.x, bar.y, Math.max(bar.height, bar.width * bar.value), bar.height, bar.height / 2);
    context.fillStyle = style.bar;
    context.fill();
  }
  for (const button of layout.buttons) paintButton(context, button, style, states);
}

function paintButton(
  context: CanvasRenderingContext2D,
  button: PlacedButton,
  style: BoardStyle,
  states: ButtonStates,
): void {
  const pressed = states.pressed === button.id;
  const hovered = states.hovered.has(button.id);
  const filled = button.strong || button.on;
  const sink = pressed ? button.size * 0.1 : 0;
  const { x, width, height } = button;
  const y = button.y + sink;
  roundRect(context, x, y, width, height, button.size * 0.5);
  context.fillStyle = pressed ? style.pressed : filled ? style.strongButton : style.button;
  context.fill();
  if (hovered || pressed) {
    context.lineWidth = button.size * 0.16;
    context.strokeStyle = style.focus;
    context.stroke();
    context.lineWidth = button.size * 0.07;
    context.strokeStyle = style.hover;
    context.stroke();
  } else {
    context.lineWidth = Math.max(1.5, button.size * 0.05);
    context.strokeStyle = filled ? style.strongButton : style.softText;
    context.stroke();
  }
  context.font = fontOf(button.size, true);
  context.fillStyle = pressed ? style.paper : filled ? style.strongText : style.buttonText;
  context.textAlign = 'center';
  const leading = button.size * 1.28;
  const first = y + height / 2 - ((button.lines.length - 1) * leading) / 2;
  button.lines.forEach((text, i) =>
    context.fillText(button.on && i === 0 ? `✓ ${text}` : text, x + width / 2, first + i * leading),
  );
  context.textAlign = 'left';
}

function roundRect(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
}
