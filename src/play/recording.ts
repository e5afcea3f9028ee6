import { hashOf } from './hash.ts';
import { IntentWriter, readIntents } from './intent-codec.ts';
import type { Intent } from './intent.ts';
import { createPlay, type Play } from './play.ts';
import type { PlayOptions, PlayState } from './play-state.ts';

/** Everything that happened in a place: enough to see it again, to go on elsewhere, or to look for a fault. */
export interface Recording {
  scene: string;
  version: number;
  options: PlayOptions;
  /** What it begins with, when that is not the untouched place. */
  start: PlayState | null;
  /** See `IntentWriter`. */
  intents: Uint8Array;
}

export interface Recorder {
  append(intent: Intent): void;
  recording(): Recording;
  /** Size of the intents so far. */
  readonly byteLength: number;
}

/** Records what happens to `play` from now on; `seed` is what has happened to it before. */
export function createRecorder(play: Play, seed?: Recording): Recorder {
  const { place, state } = play;
  const { options, scene, version } = state;
  const start = seed ? seed.start : startOf(play);
  const writer = new IntentWriter();
  if (seed) for (const intent of readIntents(seed.intents)) writer.append(intent);
  return {
    append: (intent) => writer.append(intent),
    recording: () => ({ scene, version, options: { ...options }, start, intents: writer.bytes() }),
    get byteLength() {
      return writer.byteLength;
    },
  };

  function startOf(begun: Play): PlayState | null {
    const untouched = hashOf(createPlay(place, options).state) === hashOf(begun.state);
    return untouched ? null : (JSON.parse(JSON.stringify(begun.state)) as PlayState);
  }
}

const MAGIC = 0x41435431;

/** A recording as one file: mark, length of the head, head as JSON, intents. */
export function encodeRecordingFile(recording: Recording): Uint8Array {
  const { intents, ...head } = recording;
  const text = new TextEncoder().encode(JSON.stringify(head));
  const file = new Uint8Array(8 + text.length + intents.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC);
  view.setUint32(4, text.length);
  file.set(text, 8);
  file.set(intents, 8 + text.length);
  return file;
}

/** @throws Error when the file is not a recording. */
export function decodeRecordingFile(file: Uint8Array): Recording {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || view.getUint32(0) !== MAGIC) throw new Error('This file is no recording of a place');
  const end = 8 + view.getUint32(4);
  if (end > file.length) throw new Error('This recording is cut short');
  const head = JSON.parse(new TextDecoder().decode(file.subarray(8, end))) as Omit<Recording, 'intents'>;
  return { ...head, intents: file.slice(end) };
}
