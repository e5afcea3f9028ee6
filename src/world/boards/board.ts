import {
  CanvasTexture,
  LinearMipmapLinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  Quaternion,
  SRGBColorSpace,
  Vector3,
} from 'three';
import type { HandId } from '../../play/intent.ts';
import type { Pointable, PointableRegistry } from '../pointables.ts';
import { type BoardContent, EMPTY_BOARD, isEmpty, sameContent } from './board-content.ts';
import { type BoardLayout, buttonAt, layoutBoard } from './board-layout.ts';
import { CONTRAST_STYLE, PAPER_STYLE } from './board-style.ts';
import { createMeasure, paintBoard } from './paint-board.ts';

/** Angle that the square of a letter fills at the board's distance, degrees; its capitals then fill about 0.9. */
const EM_DEGREES = 1.28;
const LEAST_EM_DEGREES = 1;
const LEAST_BUTTON_METRES = 0.034;
const PRESS_SECONDS = 0.2;

export interface BoardOptions {
  id: string;
  /** Metres. */
  width: number;
  maximumHeight: number;
  /** Metres from which it is read. */
  distance: number;
  pixelsPerMetre: number;
  onPress(button: string): void;
}

const local = new Vector3();
const inverse = new Quaternion();

/** A board in the place: a painted canvas on a plane, and the box that fingers and rays meet. Painted anew only when something changed. */
export class Board implements Pointable {
  readonly id: string;
  readonly kind = 'panel';
  readonly centre = new Vector3();
  readonly orientation = new Quaternion();
  readonly halfSize = new Vector3(0, 0, 0.004);
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;
  enabled = false;
  private readonly options: BoardOptions;
  private readonly context: CanvasRenderingContext2D;
  private readonly texture: CanvasTexture;
  private readonly unregister: () => void;
  private readonly hoveredBy: Record<HandId, string | null> = { left: null, right: null };
  private readonly hovered = new Set<string>();
  private readonly states: { hovered: ReadonlySet<string>; pressed: string | null } = {
    hovered: this.hovered,
    pressed: null,
  };
  private content: BoardContent = EMPTY_BOARD;
  private layout: BoardLayout | null = null;
  private pressLeft = 0;
  private dirty = false;
  private contrast = false;
  private textScale = 1;

  constructor(options: BoardOptions, registry: PointableRegistry) {
    this.options = options;
    this.id = options.id;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(options.width * options.pixelsPerMetre);
    canvas.height = Math.round(options.maximumHeight * options.pixelsPerMetre);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser paints no canvas');
    this.context = context;
    this.texture = new CanvasTexture(canvas);
    this.texture.colorSpace = SRGBColorSpace;
    this.texture.minFilter = LinearMipmapLinearFilter;
    this.texture.anisotropy = 4;
    this.mesh = new Mesh(
      new PlaneGeometry(1, 1),
      new MeshBasicMaterial({ map: this.texture, transparent: true, toneMapped: false }),
    );
    this.mesh.name = `board_${options.id}`;
    this.mesh.renderOrder = 30;
    this.mesh.visible = false;
    this.unregister = registry.add(this);
  }

  show(content: BoardContent): void {
    if (sameContent(content, this.content)) return;
    this.content = content;
    this.enabled = !isEmpty(content);
    this.mesh.visible = this.enabled;
    this.layout = null;
    this.dirty = true;
  }

  /** Hangs it there, its face along +Z of `orientation`. */
  hang(centre: Vector3, orientation: Quaternion): void {
    this.centre.copy(centre);
    this.orientation.copy(orientation);
    this.mesh.position.copy(centre);
    this.mesh.quaternion.copy(orientation);
  }

  /** Once a frame. */
  update(seconds: number, contrast: boolean, textScale: number): void {
    if (contrast !== this.contrast || textScale !== this.textScale) {
      this.contrast = contrast;
      this.textScale = textScale;
      this.layout = null;
      this.dirty = true;
    }
    if (this.states.pressed !== null) {
      this.pressLeft -= seconds;
      if (this.pressLeft <= 0) {
        this.states.pressed = null;
        this.dirty = true;
      }
    }
    if (this.dirty && this.enabled) this.paint();
  }

  hover(point: Vector3 | null, hand: HandId): void {
    const id = point ? this.buttonUnder(point) : null;
    if (this.hoveredBy[hand] === id) return;
    this.hoveredBy[hand] = id;
    this.hovered.clear();
    if (this.hoveredBy.left !== null) this.hovered.add(this.hoveredBy.left);
    if (this.hoveredBy.right !== null) this.hovered.add(this.hoveredBy.right);
    this.dirty = true;
  }

  select(point: Vector3): void {
    const id = this.buttonUnder(point);
    if (id === null) return;
    this.states.pressed = id;
    this.pressLeft = PRESS_SECONDS;
    this.dirty = true;
    this.options.onPress(id);
  }

  buttons(): { id: string; centre: Vector3 }[] {
    const { pixelsPerMetre } = this.options;
    return (this.layout?.buttons ?? []).map(({ id, x, y, width, height }) => ({
      id,
      centre: new Vector3(
        (x + width / 2) / pixelsPerMetre - this.halfSize.x,
        this.halfSize.y - (y + height / 2) / pixelsPerMetre,
        this.halfSize.z,
      )
        .applyQuaternion(this.orientation)
        .add(this.centre),
    }));
  }

  dispose(): void {
    this.unregister();
    this.texture.dispose();
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }

  private buttonUnder(point: Vector3): string | null {
    if (!this.layout) return null;
    inverse.copy(this.orientation).conjugate();
    local.copy(point).sub(this.centre).applyQuaternion(inverse);
    const { pixelsPerMetre } = this.options;
    return buttonAt(
      this.layout,
      (local.x + this.halfSize.x) * pixelsPerMetre,
      (this.halfSize.y - local.y) * pixelsPerMetre,
    );
  }

  private paint(): void {
    this.dirty = false;
    const { width, pixelsPerMetre, distance } = this.options;
    const { canvas } = this.context;
    if (!this.layout) {
      const pixelsPerDegree = distance * Math.tan(Math.PI / 180) * pixelsPerMetre;
      const em = EM_DEGREES * pixelsPerDegree * this.textScale;
      const frame = {
        width: canvas.width,
        height: canvas.height,
        em,
        leastEm: LEAST_EM_DEGREES * pixelsPerDegree,
        padding: em * 0.8,
        leastButton: LEAST_BUTTON_METRES * pixelsPerMetre,
      };
      this.layout = layoutBoard(this.content, frame, createMeasure(this.context));
    }
    const used = Math.min(canvas.height, this.layout.height);
    this.halfSize.set(width / 2, used / pixelsPerMetre / 2, 0.004);
    this.mesh.scale.set(width, used / pixelsPerMetre, 1);
    this.texture.repeat.set(1, used / canvas.height);
    this.texture.offset.set(0, 1 - used / canvas.height);
    paintBoard(this.context, this.layout, canvas.width, this.contrast ? CONTRAST_STYLE : PAPER_STYLE, this.states);
    this.texture.needsUpdate = true;
  }
}
