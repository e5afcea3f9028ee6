import { HAND_IDS, PAUSE_REASONS, type HandId, type Intent } from '../intent.ts';
import { actsOf, type Play } from '../play.ts';
import { createRandom, type Random } from './random.ts';

/** Numbers that no device should send, and some do. */
const GARBAGE = [-1e9, -40_000, -101, -1, -0, 0.4, 101, 2048, 65_536, 1e9, Number.MAX_SAFE_INTEGER];

/**
 * Everything a place must bear, at random but the same for the same seed: snatching, throwing things behind one's back, closing and opening
 * at every frame, hands that vanish, both at one thing, old and invented acts, values out of range, pauses in the middle.
 */
export function* worstVisitor(play: Play, seed: number, intents: number): Generator<Intent, void, undefined> {
  const random = createRandom(seed);
  const stale: string[] = ['', 'use:nothing', 'toString', '__proto__', 'gesture'];
  for (let count = 0; count < intents; count += 1) {
    if (random.chance(0.45))
      yield { kind: 'tick', milliseconds: random.chance(0.02) ? garbage(random) : random.whole(1, 40) };
    else if (random.chance(0.8)) yield handOf(play, random);
    else yield otherOf(play, random, stale);
  }
  // Leaves nothing stopped behind: whoever comes next could not know.
  yield { kind: 'resume' };
}

function handOf(play: Play, random: Random): Intent {
  const hand = sideOf(random);
  if (random.chance(0.03)) return { kind: 'lost', hand };
  if (random.chance(0.02)) {
    const number = (): number => garbage(random);
    return {
      kind: 'hand',
      hand,
      position: [number(), number(), number()],
      orientation: [number(), number(), number(), number()],
      grip: number(),
      use: number(),
    };
  }
  const near = random.chance(0.75) ? somewhere(play, random) : null;
  const spread = random.chance(0.6) ? 30 : 900;
  const at = (value: number): number => Math.round(value * 1000) + random.whole(-spread, spread);
  return {
    kind: 'hand',
    hand,
    position: [at(near?.x ?? 0), at(near?.y ?? 1), at(near?.z ?? 0)],
    orientation: [
      random.whole(-2047, 2047),
      random.whole(-2047, 2047),
      random.whole(-2047, 2047),
      random.whole(-2047, 2047),
    ],
    grip: random.chance(0.5) ? random.whole(0, 100) : random.chance(0.6) ? 100 : 0,
    use: random.chance(0.5) ? random.whole(0, 100) : 0,
  };
}

function otherOf(play: Play, random: Random, stale: string[]): Intent {
  const { scene } = play.place;
  switch (random.whole(0, 10)) {
    case 0:
    case 1:
      return { kind: 'summon', hand: sideOf(random), prop: random.pick(scene.props)?.id ?? 'nothing' };
    case 2:
    case 3:
    case 4: {
      const act = random.pick(actsOf(play));
      if (act && random.chance(0.4)) {
        stale.push(act.id);
        return {
          kind: 'do',
          act: act.id,
          value: random.chance(0.3) ? garbage(random) : random.whole(Math.floor(act.minimum), Math.ceil(act.maximum)),
        };
      }
      return { kind: 'do', act: random.pick(stale) ?? '', value: garbage(random) };
    }
    case 5:
      return { kind: 'help' };
    case 6:
      return { kind: 'pause', reason: random.pick(PAUSE_REASONS) ?? 'asked' };
    case 7:
      return { kind: 'resume' };
    case 8:
      return { kind: 'delight', delight: random.pick(scene.delights)?.id ?? 'nothing' };
    case 9:
      return { kind: 'options', assist: garbage(random), toggleGrip: random.chance(0.5), oneHand: random.chance(0.5) };
    default:
      return { kind: 'look', interest: random.pick(scene.interests)?.id ?? 'nothing' };
  }
}

function somewhere(play: Play, random: Random): { x: number; y: number; z: number } | null {
  if (random.chance(0.5)) return random.pick(play.state.props)?.pose.position ?? null;
  return random.pick([...play.place.anchors.values()])?.position ?? null;
}

function sideOf(random: Random): HandId {
  return random.pick(HAND_IDS) ?? 'right';
}

function garbage(random: Random): number {
  return random.pick(GARBAGE) ?? 0;
}
