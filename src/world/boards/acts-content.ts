import type { WordReader } from '../../catalogue/words.ts';
import type { Act } from '../../play/act.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { PlayState } from '../../play/play-state.ts';
import type { BoardBlock, BoardButton, BoardContent } from './board-content.ts';

/** More than this many choices at once are no help; the rest come as the first are done. */
const MOST_ACTS = 6;

/** Buttons of an act: one for a press; less, the value, more for an amount. */
function rowOf(act: Act, chosen: ReadonlyMap<string, number>, words: WordReader): BoardButton[] {
  const text = words.text(act.words, act.slots);
  if (act.kind === 'press') return [{ id: `act:${act.id}`, text, strong: false }];
  const value = chosen.get(act.id) ?? act.value;
  const unit = act.unit === null ? '' : `\u202f${words.text(act.unit)}`;
  const number = new Intl.NumberFormat(words.locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 1 }).format(
    value,
  );
  return [
    { id: `less:${act.id}`, text: '−', strong: false, weight: 0.3 },
    {
      id: `act:${act.id}`,
      text: `${text} : ${number}${unit}`.replace(' :', words.locale === 'fr' ? '\u202f:' : ':'),
      strong: true,
      weight: 1.4,
    },
    { id: `more:${act.id}`, text: '+', strong: false, weight: 0.3 },
  ];
}

/** What can be done by meaning, as buttons under a line of text. */
export function actsContent(
  blocks: readonly BoardBlock[],
  acts: readonly Act[],
  chosen: ReadonlyMap<string, number>,
  words: WordReader,
): BoardContent {
  return { blocks, rows: acts.slice(0, MOST_ACTS).map((act) => rowOf(act, chosen, words)) };
}

/** The acts that a visitor in a headset chooses with words rather than with hands: replies, and judgements of what is being looked at. */
export function spokenActs(acts: readonly Act[]): readonly Act[] {
  return acts.filter(({ id }) => SPOKEN.some((start) => id.startsWith(start)));
}

const SPOKEN = ['reply:', 'go-on', 'risk:', 'safe:'] as const;

/** What the spoken acts answer to: the line of the other person, or what is seen at the point that is looked at. */
export function spokenLine(model: PlaceModel, state: PlayState, words: WordReader): BoardBlock[] {
  const step = model.scene.steps[state.stepIndex];
  if (!step) return [];
  const { parameters } = step;
  const key = lineKey(step.id, parameters, state.gesture);
  return key !== null && words.has(key) ? [{ kind: 'text', text: words.text(key) }] : [];
}

function lineKey(
  step: string,
  parameters: PlaceModel['scene']['steps'][number]['parameters'],
  gesture: unknown,
): string | null {
  if (parameters.gesture === 'dialogue_choice') {
    const { exchange, answered } = gesture as { exchange: number; answered: string | null };
    const id = parameters.exchanges[exchange]?.id;
    if (id === undefined) return null;
    return answered === null ? `steps.${step}.${id}.line` : `steps.${step}.${id}.${answered}.answer`;
  }
  if (parameters.gesture === 'inspect_decide') {
    const point = parameters.points[(gesture as { looking: number }).looking];
    return point ? `steps.${step}.points.${point.id}.look` : null;
  }
  return null;
}
