export { loadPlace, type LoadedPlace, type LoadOptions } from './load-place.ts';
export { createPointableRegistry, type Pointable, type PointableKind, type PointableRegistry } from './pointables.ts';
export { PlaceView, type PlaceViewProps } from './place-view.tsx';
export type { BoardRequest } from './boards/board-action.ts';
export type { Opinion } from './boards/opinion-content.ts';
export { type ComfortOptions, DEFAULT_COMFORT } from './comfort.ts';
export { HandsView } from './hands-view/hands-view.ts';
export { HAND_PIECES, type HandShape, writeHandPiece, writeHandShape } from './hands-view/hand-shape.ts';
