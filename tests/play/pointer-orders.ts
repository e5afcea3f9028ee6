import type { Act } from '../../src/play/act.ts';
import type { Guide } from '../../src/play/guide.ts';

export interface Pixel {
  x: number;
  y: number;
}

/** What a visitor with a mouse or finger would see and know now. Pixels of the page. */
export interface PointerView {
  guide: Guide;
  gesture: string;
  /** The hand's place of the guide, the prop's rest, and its target, in the picture. */
  goal: Pixel;
  /** Places of its prop to try when the first does not answer: something may lie before it. */
  places: readonly Pixel[];
  home: Pixel | null;
  target: Pixel | null;
  /** Where the held tool's working end should go. */
  tool: Pixel;
  holds: string | null;
  acts: readonly Act[];
}

/**
 * What to do next with a pointer. `press`: go there and hold the button; `drag`: go there with it held; `release`: let it go, going there
 * first when `at` is given; `nudge`: drag on
 * from where the pointer is; `click`; `beat`: press and let go in the rhythm of work; `act`: the button of that act; `wait`.
 */
export type PointerOrder =
  | { kind: 'press' | 'drag' | 'click' | 'beat' | 'stay'; at: Pixel }
  | { kind: 'release'; at: Pixel | null }
  | { kind: 'nudge'; by: Pixel }
  | { kind: 'act'; act: Act }
  | { kind: 'wait' };

/** The next order for one who does what the worker shows. `missed` counts orders that changed nothing. */
export function nextPointerOrder(view: PointerView, missed: number): PointerOrder {
  const { guide, goal, places, holds, target } = view;
  switch (guide.move) {
    case 'take':
      if (holds !== null) return { kind: 'release', at: null };
      return { kind: 'press', at: (missed > 0 ? places[(missed - 1) % places.length] : undefined) ?? goal };
    case 'carry':
      // A poured dose: away from the vessel, and down.
      if (view.gesture === 'pour_dose' && isPoured(view)) return { kind: 'release', at: view.home };
      if (view.gesture === 'trace_path') return { kind: 'drag', at: view.tool };
      return { kind: 'drag', at: view.gesture === 'pour_dose' && target ? target : goal };
    case 'use':
      return { kind: 'drag', at: view.gesture === 'pour_dose' && target ? target : goal };
    case 'turn':
      // A control whose way cannot be seen is tried: pulled, and if that is wrong pushed.
      return missed === 0 || view.gesture !== 'operate_controls'
        ? { kind: 'drag', at: goal }
        : { kind: 'nudge', by: { x: 0, y: missed % 24 < 12 ? 24 : -24 } };
    case 'release':
      return { kind: 'release', at: view.gesture === 'pour_dose' ? view.home : null };
    case 'press':
      return { kind: 'beat', at: target ?? goal };
    case 'hold':
      return { kind: 'stay', at: goal };
    case 'touch':
      return { kind: 'click', at: goal };
    default: {
      const wanted = view.acts.find((act) => act.wanted);
      return wanted ? { kind: 'act', act: wanted } : { kind: 'wait' };
    }
  }
}

/** The dose that the wanted act would still give is in the vessel. */
function isPoured({ acts }: PointerView): boolean {
  const wanted = acts.find((act) => act.wanted);
  return wanted !== undefined && wanted.value >= wanted.wantedValue * 0.97;
}
