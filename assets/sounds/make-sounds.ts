/** Makes every sound of the app: `npx tsx assets/sounds/make-sounds.ts [names]`. Needs ffmpeg with libopus. All of them are our own. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AMBIENCE_LEAD_SECONDS, FLOW_LEAD_SECONDS, FLOW_LOOP_SECONDS } from '../../src/world/sound/loop-points.ts';
import { SOUND_NAMES, type SoundName } from '../../src/world/sound/sound-names.ts';
import { bakehouse, clock, mistral } from './ambiences.ts';
import * as delights from './delight-sounds.ts';
import * as gestures from './gesture-sounds.ts';
import { RATE, type Signal } from './signal.ts';
import * as signals from './signal-sounds.ts';
import { TOUCHES } from './struck-things.ts';

/** A loop with its end before its beginning and its beginning after its end: whatever a codec does to edges is never played. */
function looped(loop: Signal, lead: number): Signal {
  const edge = Math.round(lead * RATE);
  const out = new Float32Array(loop.length + 2 * edge);
  out.set(loop.subarray(loop.length - edge), 0);
  out.set(loop, edge);
  out.set(loop.subarray(0, edge), edge + loop.length);
  return out;
}

const SOUNDS: Readonly<Record<SoundName, () => Signal>> = {
  'ambience-bakehouse': () => looped(bakehouse(), AMBIENCE_LEAD_SECONDS),
  'ambience-mistral': () => looped(mistral(), AMBIENCE_LEAD_SECONDS),
  'ambience-clock': () => looped(clock(), AMBIENCE_LEAD_SECONDS),
  'touch-wood': TOUCHES.wood,
  'touch-metal': TOUCHES.metal,
  'touch-clay': TOUCHES.clay,
  'touch-glass': TOUCHES.glass,
  'touch-dough': TOUCHES.dough,
  'touch-cloth': TOUCHES.cloth,
  'touch-paper': TOUCHES.paper,
  'touch-plastic': TOUCHES.plastic,
  'touch-stone': TOUCHES.stone,
  karabiner: gestures.karabiner,
  'nail-shot': gestures.nailShot,
  'chalk-snap': gestures.chalkSnap,
  'flow-grain': () => looped(gestures.flowingGrain(FLOW_LOOP_SECONDS), FLOW_LEAD_SECONDS),
  'flow-liquid': () => looped(gestures.flowingLiquid(FLOW_LOOP_SECONDS), FLOW_LEAD_SECONDS),
  'dough-press': gestures.doughPress,
  'blade-cut': gestures.bladeCut,
  'oven-door': gestures.ovenDoor,
  lever: gestures.lever,
  'dial-detent': gestures.dialDetent,
  steam: gestures.steam,
  'slide-wood': gestures.slideWood,
  pen: gestures.pen,
  whoosh: gestures.whoosh,
  'chime-right': signals.chimeRight,
  'wood-no': signals.woodNo,
  'bell-help': signals.bellHelp,
  'step-begins': signals.stepBegins,
  'step-done': signals.stepDone,
  'place-done': signals.placeDone,
  'delight-gull': delights.gull,
  'delight-bell': delights.bell,
  'delight-radio': delights.radio,
  'delight-cat': delights.purr,
  'delight-bucket': delights.bucket,
  'delight-lamp': delights.lampSwitch,
  'delight-mug': delights.mug,
  'delight-crust': delights.crust,
  'delight-globe': delights.globe,
  'delight-squeak': delights.squeak,
};

const folder = fileURLToPath(new URL('../../public/sounds/', import.meta.url));

/** Bits a second: beds of noise and pure tones need few, a blow needs its edge. */
function bitRate(name: SoundName): number {
  if (name.startsWith('ambience-')) return 16_000;
  return SHARP.some((start) => name.startsWith(start)) ? 32_000 : 20_000;
}

const SHARP = ['touch-', 'nail-', 'karabiner', 'chalk-', 'lever', 'dial-', 'oven-'] as const;

function write(name: SoundName, signal: Signal): number {
  const file = `${folder}${name}.webm`;
  const input = ['-f', 'f32le', '-ar', String(RATE), '-ac', '1', '-i', 'pipe:0'];
  const output = [
    '-c:a',
    'libopus',
    '-b:a',
    String(bitRate(name)),
    '-vbr',
    'on',
    '-application',
    'audio',
    '-map_metadata',
    '-1',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
    file,
  ];
  const result = spawnSync('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...output], {
    input: Buffer.from(signal.buffer),
  });
  if (result.status !== 0) throw new Error(`${name}: ${result.stderr.toString()}`);
  return statSync(file).size;
}

mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
for (const name of SOUND_NAMES) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const signal = SOUNDS[name]();
  console.log(
    `${name.padEnd(20)} ${(signal.length / RATE).toFixed(2)} s ${String(write(name, signal)).padStart(7)} bytes`,
  );
}
