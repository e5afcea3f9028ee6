/** How far a pointer may tremble between press and release and still click, CSS pixels. */
export const CLICK_MOVES = 8;

/** The mouse or first finger on the picture, as its events left it: CSS pixels from the picture's upper left corner. */
export interface PointerState {
  inside: boolean;
  touch: boolean;
  x: number;
  y: number;
  /** Pixels moved since the last frame that took them, while pressed. */
  dragX: number;
  dragY: number;
  down: boolean;
  /** The second button: the tool's trigger. */
  secondary: boolean;
  startX: number;
  startY: number;
  /** Farthest way from the press, pixels. */
  moved: number;
  pressedFor: number;
  /** Not yet taken by a frame: a click may begin and end between two frames. */
  pressPending: boolean;
  releasePending: boolean;
  /** The press became something else (two fingers, a lost pointer). */
  cancelled: boolean;
  /** Zoom asked for since the last frame: factor of the field of view. */
  zoom: number;
}

export function createPointerState(): PointerState {
  return {
    inside: false,
    touch: false,
    x: 0,
    y: 0,
    dragX: 0,
    dragY: 0,
    down: false,
    secondary: false,
    startX: 0,
    startY: 0,
    moved: 0,
    pressedFor: 0,
    pressPending: false,
    releasePending: false,
    cancelled: false,
    zoom: 1,
  };
}

const WHEEL_STEP = 0.0012;

/** Listens on the picture. Only gestures that begin on it are taken: the page around it scrolls and zooms as everywhere. */
export function listenToPointer(element: HTMLElement, state: PointerState): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  let active = -1;
  let spread = 0;

  const move = (event: PointerEvent) => {
    const box = element.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    if (state.down) {
      state.dragX += x - state.x;
      state.dragY += y - state.y;
      state.moved = Math.max(state.moved, Math.hypot(x - state.startX, y - state.startY));
    }
    state.x = x;
    state.y = y;
  };
  const fingerSpread = () => {
    const [one, other] = [...fingers.values()];
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  };
  const cancel = () => {
    if (state.down) state.cancelled = true;
    state.down = false;
    state.secondary = false;
    active = -1;
  };
  const onDown = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button === 2) {
      state.secondary = true;
      return;
    }
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.size === 2) {
      cancel();
      spread = fingerSpread();
      return;
    }
    if (fingers.size > 2) return;
    active = event.pointerId;
    state.down = false;
    move(event);
    Object.assign(state, {
      inside: true,
      touch: event.pointerType !== 'mouse',
      down: true,
      moved: 0,
      pressedFor: 0,
      dragX: 0,
      dragY: 0,
    });
    Object.assign(state, {
      startX: state.x,
      startY: state.y,
      pressPending: true,
      releasePending: false,
      cancelled: false,
    });
  };
  const onMove = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId);
    if (finger) {
      finger.x = event.clientX;
      finger.y = event.clientY;
    }
    if (fingers.size >= 2) {
      const now = fingerSpread();
      if (spread > 0 && now > 0) state.zoom *= spread / now;
      spread = now;
      return;
    }
    if (active >= 0 && event.pointerId !== active) return;
    state.inside = true;
    move(event);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' && event.button === 2) {
      state.secondary = false;
      return;
    }
    fingers.delete(event.pointerId);
    if (event.pointerId !== active) return;
    move(event);
    active = -1;
    state.down = false;
    state.releasePending = true;
  };
  const onCancel = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    if (event.pointerId === active) cancel();
  };
  const onLeave = () => {
    if (!state.down) state.inside = false;
  };
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    state.zoom *= Math.exp(Math.max(-120, Math.min(120, event.deltaY)) * WHEEL_STEP);
  };
  const onMenu = (event: Event) => event.preventDefault();

  const style = element.style.touchAction;
  element.style.touchAction = 'none';
  element.addEventListener('pointerdown', onDown);
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', onUp);
  element.addEventListener('pointercancel', onCancel);
  element.addEventListener('pointerleave', onLeave);
  element.addEventListener('wheel', onWheel, { passive: false });
  element.addEventListener('contextmenu', onMenu);
  return () => {
    element.style.touchAction = style;
    element.removeEventListener('pointerdown', onDown);
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', onUp);
    element.removeEventListener('pointercancel', onCancel);
    element.removeEventListener('pointerleave', onLeave);
    element.removeEventListener('wheel', onWheel);
    element.removeEventListener('contextmenu', onMenu);
  };
}
