import { Matrix4, Quaternion, Vector3 } from 'three';
import type { WordReader } from '../../catalogue/words.ts';
import type { PlaceModel } from '../../play/place-model.ts';
import type { PointableRegistry } from '../pointables.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import type { Speech } from '../speech.ts';
import { Board } from './board.ts';
import { EMPTY_BOARD } from './board-content.ts';

const DISTANCE = 1;
/** Below the line of sight, metres at that distance: about 20°; lower while another board hangs before the hands. */
const BELOW = 0.36;
const BELOW_BOARD = 0.56;
/** Who looks down at the hands (sines of the head's pitch) has subtitles above them instead, out of the work. */
const BELOW_WHEN_DOWN = 0;
const LOOKS_DOWN = -0.5;
const LOOKS_UP_AGAIN = -0.38;
/** Subtitles wait while the head turns less than this, then follow until they are this near again; cosines. */
const LEAVES = Math.cos(0.3);
const ARRIVES = Math.cos(0.03);

const up = new Vector3(0, 1, 0);
const goal = new Vector3();
const forward = new Vector3();
const before = new Vector3();
const look = new Matrix4();
const turned = new Quaternion();

/** What is said, written before the visitor: follows the head lazily, so that it can be read and does not swim. */
export class SubtitleBoard implements ScenePart {
  readonly board: Board;
  words: WordReader;
  /** Another board hangs before the hands. */
  givesWay = false;
  private readonly speech: Speech;
  private readonly model: PlaceModel;
  private shown = -1;
  private following = true;
  private looksDown = false;
  private readonly at = new Vector3();

  constructor(model: PlaceModel, speech: Speech, words: WordReader, registry: PointableRegistry) {
    this.model = model;
    this.speech = speech;
    this.words = words;
    this.board = new Board(
      {
        id: 'subtitles',
        width: 0.62,
        maximumHeight: 0.25,
        distance: DISTANCE,
        pixelsPerMetre: 1480,
        onPress: () => undefined,
      },
      registry,
    );
    // People and walls must not cut through what is said.
    this.board.mesh.material.depthTest = false;
    this.board.mesh.renderOrder = 40;
  }

  update(frame: ViewFrame): void {
    const { comfort, seconds } = frame;
    this.write(comfort.subtitles && !frame.state.finished && frame.state.paused === null);
    this.follow(frame);
    this.board.update(seconds, comfort.contrast, comfort.textScale);
    // Nobody points at subtitles: rays go through them.
    this.board.enabled = false;
  }

  dispose(): void {
    this.board.dispose();
  }

  private write(wanted: boolean): void {
    const shown = wanted ? this.speech.count : 0;
    if (shown === this.shown) return;
    this.shown = shown;
    const { text, speaker } = this.speech;
    if (!wanted || text === '') {
      this.board.show(EMPTY_BOARD);
      return;
    }
    if (!this.board.mesh.visible) this.following = true;
    const name = speaker === null ? '' : this.nameOf(speaker);
    this.board.show({
      blocks: [...(name === '' ? [] : [{ kind: 'note', text: name } as const]), { kind: 'text', text }],
      rows: [],
    });
  }

  /** The worker is called by name; others by the name of the thing that they are in the scene's words. */
  private nameOf(figure: string): string {
    const worker = this.model.scene.figures.some(({ id, worker: works }) => id === figure && works);
    const key = worker ? 'worker.name' : `things.${figure}`;
    return this.words.has(key) ? this.words.text(key) : '';
  }

  private follow({ head, headOrientation, seconds }: ViewFrame): void {
    if (!this.board.mesh.visible) return;
    forward.set(0, 0, -1).applyQuaternion(headOrientation);
    this.looksDown = forward.y < (this.looksDown ? LOOKS_UP_AGAIN : LOOKS_DOWN);
    // Up and down it follows half as much: who looks at the hands still sees it.
    forward.y *= 0.5;
    forward.normalize();
    goal.copy(head).addScaledVector(forward, DISTANCE);
    goal.y -= this.looksDown ? BELOW_WHEN_DOWN : this.givesWay ? BELOW_BOARD : BELOW;
    if (this.at.lengthSq() === 0) this.at.copy(goal);
    before.copy(this.at).sub(head).normalize();
    const nearness = before.dot(forward.copy(goal).sub(head).normalize());
    const far = this.at.distanceTo(head);
    if (nearness < LEAVES || far > 1.5 || far < 0.7) this.following = true;
    if (this.following) this.at.lerp(goal, Math.min(1, seconds * 4));
    if (nearness > ARRIVES) this.following = false;
    turned.setFromRotationMatrix(look.lookAt(head, this.at, up));
    this.board.hang(this.at, turned);
  }
}
