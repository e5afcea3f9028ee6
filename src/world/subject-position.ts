import type { PlaceModel } from '../play/place-model.ts';
import type { PlayState } from '../play/play-state.ts';
import type { Vector } from '../play/pose.ts';

/** Where the thing that a cue or an act is about is now, place space; null when it is nowhere (a reply, a step). */
export function subjectPosition(subject: string, model: PlaceModel, state: PlayState): Vector | null {
  const prop = model.props.get(subject);
  if (prop) return state.props[prop.index]?.pose.position ?? null;
  const anchor = model.anchors.get(subject);
  if (anchor) return anchor.position;
  const delight = model.scene.delights.find(({ id }) => id === subject);
  if (delight) return subjectPosition(delight.prop, model, state);
  const interest = model.scene.interests.find(({ id }) => id === subject);
  return interest ? (model.anchors.get(interest.anchor)?.position ?? null) : null;
}
