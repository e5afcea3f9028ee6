/**
 * One meaningful thing that can be done now. The keyboard, the text twin, voice control and far pointing offer these; `do` carries them
 * out. A step can always be finished by acts alone.
 */
export interface Act {
  /** Stable within the step, e.g. `take:prop_blade`, `put:at_tile_3`, `dose`, `reply:ask`. */
  id: string;
  /** `press`: a button. `amount`: a value between `minimum` and `maximum` goes with it. */
  kind: 'press' | 'amount';
  /** Key of its label below the scene's own words, or below the common gesture words when it starts with `gesture.`. */
  words: string;
  /** Slots of the label: a value is the key of a thing's name (`things.<id>`), or a number. */
  slots: Readonly<Record<string, string | number>>;
  /** What the 3D view marks when this act has the focus: a prop or anchor id, or null. */
  subject: string | null;
  minimum: number;
  maximum: number;
  stepSize: number;
  /** Present value of an amount. */
  value: number;
  /** Key of the unit's name, for an amount. */
  unit: string | null;
  /** The act that the worker would do now, with the value she would choose. Help marks it; the robot does it. */
  wanted: boolean;
  wantedValue: number;
}
