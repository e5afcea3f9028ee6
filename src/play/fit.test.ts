import { describe, expect, it } from 'vitest';
import { type Body, fitTo, missingReach } from './fit.ts';
import { DEFAULT_OPTIONS, createPlay, reduce } from './play.ts';
import type { PlaceModel } from './place-model.ts';
import { anchorOf } from './place-model.ts';
import type { Vector } from './pose.ts';
import { createPose, invertPose, transformPoint } from './pose-math.ts';
import { DEFAULT_HAND_ROBOT, createHandRobot } from './robots/hand-robot.ts';
import { createRandom } from './robots/random.ts';
import { everyPlace } from './testing/places.ts';
import { workPointsOf } from './work-points.ts';

interface Visitor extends Body {
  name: string;
  reach: number;
}

/** From 1.40 m to 2.00 m, standing or sitting; arms of 0.35 to 0.4 of the stature, from shoulder to grip. */
function bodies(count: number): Visitor[] {
  const random = createRandom(2026);
  return Array.from({ length: count }, (_unused, index) => {
    const stature = random.between(1.4, 2);
    const seated = index % 2 === 1;
    const eyeHeight = seated ? random.between(0.4, 0.5) + 0.455 * stature : 0.936 * stature;
    return {
      name: `${stature.toFixed(2)} m ${seated ? 'seated' : 'standing'}`,
      eyeHeight,
      reach: random.between(0.35, 0.4) * stature,
    };
  });
}

/** Every point where a steady robot's hands really are while they hold or use something, by step, in the frame of its spot. */
function handPoints(place: PlaceModel): Map<string, Vector[]> {
  const points = new Map<string, Vector[]>();
  const play = createPlay(place, DEFAULT_OPTIONS);
  const robot = createHandRobot(play, (intent) => reduce(play, intent), DEFAULT_HAND_ROBOT);
  const spot = createPose();
  for (let frame = 0; !play.state.finished && frame < 72 * 240; frame += 1) {
    const step = place.scene.steps[play.state.stepIndex];
    robot.frame();
    if (!step || frame % 6 !== 0 || workPointsOf(place, step).length === 0) continue;
    invertPose(spot, anchorOf(place, `spot_${step.spot}`));
    const list = points.get(step.id) ?? [];
    points.set(step.id, list);
    for (const hand of [play.state.hands.left, play.state.hands.right]) {
      if (hand.holds !== null) list.push(transformPoint({ x: 0, y: 0, z: 0 }, spot, hand.pose.position));
    }
  }
  return points;
}

describe.each(everyPlace())('%s fits', (_name, place) => {
  const reached = handPoints(place);

  it.each(place.scene.steps.map((step) => [step.id, step] as const))('200 bodies in step %s', (_id, step) => {
    const points = workPointsOf(place, step);
    const tooFar = bodies(200).flatMap((body) => {
      const { up, forward } = fitTo(body, points);
      const missing = missingReach(body, [...points, ...(reached.get(step.id) ?? [])], up, forward);
      return missing > 0.02
        ? [`${body.name}: ${Math.round(missing * 100)} cm short at up ${up}, forward ${forward}`]
        : [];
    });
    expect(tooFar).toEqual([]);
  });
});

describe('fitTo', () => {
  const bench: Vector[] = [
    { x: -0.3, y: 0.95, z: -0.4 },
    { x: 0.3, y: 1.1, z: -0.5 },
  ];

  it('leaves a person of average height where they stand', () => {
    expect(fitTo({ eyeHeight: 1.58, reach: 0.64 }, bench)).toEqual({ up: 0, forward: 0 });
  });

  it('raises who sits', () => {
    expect(fitTo({ eyeHeight: 1.15, reach: 0.62 }, bench).up).toBeGreaterThan(0.1);
  });

  it('lowers who is tall, a little', () => {
    const { up } = fitTo({ eyeHeight: 1.95, reach: 0.75 }, bench);
    expect(up).toBeLessThan(0);
    expect(up).toBeGreaterThan(-0.35);
  });

  it('brings short arms nearer', () => {
    expect(fitTo({ eyeHeight: 1.35, reach: 0.4 }, bench).forward).toBeGreaterThan(0);
  });

  it('does nothing where hands have nothing to do', () => {
    expect(fitTo({ eyeHeight: 1.2, reach: null }, [])).toEqual({ up: 0, forward: 0 });
  });
});
