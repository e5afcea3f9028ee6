import { type Mesh, Quaternion, Vector3 } from 'three';
import type { PlaceModel } from '../../play/place-model.ts';
import type { Pose } from '../../play/pose.ts';
import type { ViewFrame } from '../scene-part.ts';
import type { Board } from './board.ts';
import {
  angleFrom,
  type BoardPlace,
  placeBoard,
  type Sight,
  sightFrom,
  stepBoardPlace,
  talkBoardPlace,
} from './board-places.ts';

/** Boards follow eyes that have sat down or stood up by more than this, metres. */
const HEIGHT_CHANGE = 0.14;

const centre = new Vector3();
const orientation = new Quaternion();

interface StepPlaces {
  spot: Pose;
  step: BoardPlace;
  talk: BoardPlace;
}

/** Hangs the two standing boards: still while a step lasts, elsewhere with the next spot or when the eyes are at another height. */
export class BoardHanger {
  private readonly places: readonly (StepPlaces | null)[];
  private readonly step: Board;
  private readonly talk: Board;
  private hungFor = -1;
  private hungAt = Number.NaN;

  constructor(model: PlaceModel, scenery: Mesh | null, step: Board, talk: Board) {
    this.places = placesOf(model, scenery);
    this.step = step;
    this.talk = talk;
  }

  update({ state, head }: ViewFrame): void {
    const index = Math.min(state.stepIndex, this.places.length - 1);
    if (this.hungFor === index && Math.abs(this.hungAt - head.y) < HEIGHT_CHANGE) return;
    const place = this.places[index];
    if (!place) return;
    this.hungFor = index;
    this.hungAt = head.y;
    placeBoard(place.step, place.spot, head.y, centre, orientation);
    this.step.hang(centre, orientation);
    placeBoard(place.talk, place.spot, head.y, centre, orientation);
    this.talk.hang(centre, orientation);
  }
}

function placesOf(model: PlaceModel, scenery: Mesh | null): (StepPlaces | null)[] {
  const worker = model.scene.figures.find((figure) => figure.worker);
  return model.scene.steps.map(({ figures, spot: name }) => {
    const spot = model.anchors.get(name) ?? model.anchors.get(`spot_${name}`);
    if (!spot) return null;
    const anchor = figures?.find(({ figure }) => figure === worker?.id)?.anchor ?? worker?.anchor;
    const at = model.anchors.get(anchor ?? '')?.position;
    const sight: Sight = sightFrom(spot, scenery);
    const step = stepBoardPlace(at ? angleFrom(spot, at.x, at.z) : null, sight);
    return { spot, step, talk: talkBoardPlace(step, sight) };
  });
}
