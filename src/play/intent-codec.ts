import { BitReader, BitWriter } from './bits.ts';
import { createHandTrack, readHand, writeHand } from './hand-track.ts';
import { PAUSE_REASONS, type HandId, type Intent, type OptionsIntent } from './intent.ts';
import { wholeAssist, wholeTick, wholeValue } from './intent-limits.ts';

/** The first two bits of an intent: the three that come every frame, and all others, whose kind follows in four bits. */
const TICK = 0;
const LEFT = 1;
const RIGHT = 2;
const OTHER = 3;
const KINDS = ['lost', 'summon', 'do', 'help', 'skip', 'pause', 'resume', 'delight', 'look', 'options'] as const;
/** Two bits of {@link OTHER} and a kind that is none. */
const END = 0b11_1111;
const END_WIDTH = 6;
const VALUE_WIDTH = 21;
const ASSIST_WIDTH = 9;

/** Intents as bits. */
export class IntentWriter {
  readonly #bits = new BitWriter();
  readonly #left = createHandTrack();
  readonly #right = createHandTrack();
  readonly #texts = new Map<string, number>();
  #tick = 0;

  get byteLength(): number {
    return this.#bits.byteLength;
  }

  /** A copy of all, closed; more can be appended afterwards. */
  bytes(): Uint8Array {
    return this.#bits.finished(END, END_WIDTH);
  }

  append(intent: Intent): void {
    switch (intent.kind) {
      case 'tick':
        this.#appendTick(wholeTick(intent.milliseconds));
        return;
      case 'hand':
        this.#bits.write(intent.hand === 'left' ? LEFT : RIGHT, 2);
        writeHand(this.#bits, intent.hand === 'left' ? this.#left : this.#right, intent);
        return;
      default:
        this.#bits.write(OTHER, 2);
        this.#bits.write(KINDS.indexOf(intent.kind), 4);
    }
    if (intent.kind === 'lost' || intent.kind === 'summon') this.#bits.write(intent.hand === 'left' ? 0 : 1, 1);
    if (intent.kind === 'summon') this.#appendText(intent.prop);
    if (intent.kind === 'do') this.#appendAct(intent.act, intent.value);
    if (intent.kind === 'pause') this.#bits.write(PAUSE_REASONS.indexOf(intent.reason), 4);
    if (intent.kind === 'delight') this.#appendText(intent.delight);
    if (intent.kind === 'look') this.#appendText(intent.interest);
    if (intent.kind === 'options') this.#appendOptions(intent);
  }

  #appendTick(milliseconds: number): void {
    this.#bits.write(TICK, 2);
    this.#bits.write(milliseconds === this.#tick ? 0 : 1, 1);
    if (milliseconds !== this.#tick) this.#bits.write(milliseconds, 7);
    this.#tick = milliseconds;
  }

  #appendOptions({ assist, toggleGrip, oneHand }: OptionsIntent): void {
    this.#bits.write(wholeAssist(assist), ASSIST_WIDTH);
    this.#bits.write(toggleGrip ? 1 : 0, 1);
    this.#bits.write(oneHand ? 1 : 0, 1);
  }

  #appendAct(act: string, value: number | undefined): void {
    this.#appendText(act);
    this.#bits.write(value === undefined ? 0 : 1, 1);
    if (value !== undefined) this.#bits.writeSigned(wholeValue(value), VALUE_WIDTH);
  }

  /** Each text is spelt once and numbered from then on. */
  #appendText(text: string): void {
    const known = this.#texts.get(text);
    this.#bits.writeVarint(known ?? this.#texts.size);
    if (known !== undefined) return;
    this.#texts.set(text, this.#texts.size);
    this.#bits.writeVarint(text.length);
    for (let index = 0; index < text.length; index += 1) this.#bits.writeVarint(text.charCodeAt(index));
  }
}

/**
 * Reads the intents of a recording in order.
 * @throws Error when the bytes are not a recording.
 */
export function* readIntents(bytes: Uint8Array): Generator<Intent, void, undefined> {
  const bits = new BitReader(bytes);
  const tracks = { left: createHandTrack(), right: createHandTrack() };
  const texts: string[] = [];
  let tick = 0;
  for (;;) {
    const first = bits.read(2);
    if (first === TICK) {
      if (bits.read(1) === 1) tick = bits.read(7);
      yield { kind: 'tick', milliseconds: tick };
    } else if (first === OTHER) {
      const kind = KINDS[bits.read(4)];
      if (kind === undefined) return;
      yield readOther(bits, kind, texts);
    } else {
      const hand: HandId = first === LEFT ? 'left' : 'right';
      yield { kind: 'hand', hand, ...readHand(bits, tracks[hand]) };
    }
  }
}

function readOther(bits: BitReader, kind: (typeof KINDS)[number], texts: string[]): Intent {
  switch (kind) {
    case 'lost':
      return { kind, hand: readHandId(bits) };
    case 'summon':
      return { kind, hand: readHandId(bits), prop: readText(bits, texts) };
    case 'do': {
      const act = readText(bits, texts);
      return bits.read(1) === 0 ? { kind, act } : { kind, act, value: bits.readSigned(VALUE_WIDTH) };
    }
    case 'pause':
      return { kind, reason: PAUSE_REASONS[bits.read(4)] ?? 'asked' };
    case 'delight':
      return { kind, delight: readText(bits, texts) };
    case 'look':
      return { kind, interest: readText(bits, texts) };
    case 'options':
      return { kind, assist: bits.read(ASSIST_WIDTH), toggleGrip: bits.read(1) === 1, oneHand: bits.read(1) === 1 };
    default:
      return { kind };
  }
}

function readHandId(bits: BitReader): HandId {
  return bits.read(1) === 0 ? 'left' : 'right';
}

function readText(bits: BitReader, texts: string[]): string {
  const index = bits.readVarint();
  const known = texts[index];
  if (known !== undefined) return known;
  let text = '';
  for (let left = bits.readVarint(); left > 0; left -= 1) text += String.fromCharCode(bits.readVarint());
  texts[index] = text;
  return text;
}
