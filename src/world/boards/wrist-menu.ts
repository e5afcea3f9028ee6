import { Matrix4, Quaternion, Vector3 } from 'three';
import type { WordReader } from '../../catalogue/words.ts';
import { HAND_IDS, type HandId } from '../../play/intent.ts';
import type { PointableRegistry } from '../pointables.ts';
import type { ScenePart, ViewFrame } from '../scene-part.ts';
import { Board } from './board.ts';
import { type BoardContent, EMPTY_BOARD } from './board-content.ts';

/** Over the back of the hand, metres. */
const ABOVE = 0.09;
/** As one looks at a watch: the back of the hand turned to the eyes, within about 35°, for a moment. Cosines, seconds. */
const OPENS = 0.82;
const CLOSES = 0.6;
const WAITS = 0.35;

const back = new Vector3();
const toHead = new Vector3();
const turned = new Quaternion();
const at = new Vector3();
const look = new Matrix4();
const up = new Vector3(0, 1, 0);

/** A small board over the wrist of a hand that is turned like one that wears a watch; the other hand presses. */
export class WristMenu implements ScenePart {
  readonly board: Board;
  private readonly content: () => BoardContent;
  private hand: HandId | null = null;
  private waited = 0;

  constructor(words: () => WordReader, registry: PointableRegistry, onPress: (button: string) => void) {
    this.content = () => wristContent(words());
    this.board = new Board(
      { id: 'wrist', width: 0.17, maximumHeight: 0.2, distance: 0.42, pixelsPerMetre: 2400, onPress },
      registry,
    );
  }

  update(frame: ViewFrame): void {
    const found = frame.state.finished || frame.state.paused !== null ? null : this.findHand(frame);
    this.waited = found === null ? 0 : found === this.hand ? WAITS : this.waited + frame.seconds;
    const next = this.waited >= WAITS ? found : null;
    if (next !== this.hand) {
      this.hand = next;
      this.board.show(next === null ? EMPTY_BOARD : this.content());
    }
    if (this.hand !== null) this.hang(frame, this.hand);
    this.board.update(frame.seconds, frame.comfort.contrast, Math.min(1.3, frame.comfort.textScale));
  }

  dispose(): void {
    this.board.dispose();
  }

  private findHand({ state, head }: ViewFrame): HandId | null {
    for (let i = 0; i < HAND_IDS.length; i++) {
      const id = HAND_IDS[i];
      if (!id) continue;
      const hand = state.hands[id];
      if (!hand.seen || hand.holds !== null || hand.near !== null || hand.grip > 0.4) continue;
      const { position, orientation } = hand.pose;
      turned.set(orientation.x, orientation.y, orientation.z, orientation.w);
      back.set(id === 'left' ? -1 : 1, 0, 0).applyQuaternion(turned);
      toHead.set(head.x - position.x, head.y - position.y, head.z - position.z).normalize();
      if (back.dot(toHead) > (this.hand === id ? CLOSES : OPENS)) return id;
    }
    return null;
  }

  private hang({ state, head }: ViewFrame, id: HandId): void {
    const { position, orientation } = state.hands[id].pose;
    turned.set(orientation.x, orientation.y, orientation.z, orientation.w);
    back.set(id === 'left' ? -ABOVE : ABOVE, 0, 0.06).applyQuaternion(turned);
    at.set(position.x, position.y, position.z).add(back);
    turned.setFromRotationMatrix(look.lookAt(head, at, up));
    this.board.hang(at, turned);
  }
}

function wristContent(words: WordReader): BoardContent {
  const button = (id: string, key: string, strong: boolean) => [{ id, text: words.text(key), strong }];
  return {
    blocks: [],
    rows: [
      button('help', 'place.help', true),
      button('menu', 'place.settings', false),
      button('recentre', 'place.recentre', false),
      button('pause', 'place.pause', false),
    ],
  };
}
