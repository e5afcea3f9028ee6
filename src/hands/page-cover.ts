import type { Rig } from './rig-state.ts';

const COLUMNS = [0.3, 0.5, 0.7] as const;
const ROWS = 24;
/** At most so much is given up to what covers it from one side. */
const MOST = 0.42;
/** Frames between two looks: the page changes with steps, not with frames. */
const EVERY = 45;

/** Is this row of the picture under something of the page, over most of its middle? */
function isCovered(canvas: HTMLElement, box: DOMRect, row: number): boolean {
  const y = box.top + (box.height * (row + 0.5)) / ROWS;
  let covered = 0;
  for (const column of COLUMNS) {
    const top = document.elementFromPoint(box.left + box.width * column, y);
    if (top !== canvas && !(top?.contains(canvas) ?? false)) covered += 1;
  }
  return covered >= 2;
}

/** Looks now and then how much of the picture the page's own words and buttons cover, above and below, so that the work is framed between. */
export interface PageCover {
  update(rig: Rig): void;
}

export function watchPageCover(canvas: HTMLElement): PageCover {
  let frames = 0;
  return {
    update(rig) {
      frames += 1;
      if (frames % EVERY !== 1) return;
      const box = canvas.getBoundingClientRect();
      let above = 0;
      while (above < ROWS && isCovered(canvas, box, above)) above += 1;
      let below = 0;
      while (below < ROWS && isCovered(canvas, box, ROWS - 1 - below)) below += 1;
      rig.coveredAbove = Math.min(MOST, above / ROWS);
      rig.coveredBelow = Math.min(MOST, below / ROWS);
    },
  };
}
