import { BoxGeometry, Matrix4, PlaneGeometry, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { SurfaceHeights } from './surface-heights.ts';

describe('the surface under the hands', () => {
  it('finds a bench on a floor', () => {
    const heights = new SurfaceHeights();
    heights.add(new PlaneGeometry(6, 6).rotateX(-Math.PI / 2), new Matrix4());
    heights.add(new BoxGeometry(1, 0.1, 0.6), new Matrix4().makeTranslation(0, 0.83, -0.6));
    expect(heights.at(0, -0.6)).toBeCloseTo(0.88, 5);
    expect(heights.at(1.5, 1)).toBeCloseTo(0, 5);
    expect(heights.at(40, 0)).toBeNull();
  });

  it('ignores what hangs above the hands and what looks down', () => {
    const heights = new SurfaceHeights();
    heights.add(new PlaneGeometry(2, 2).rotateX(-Math.PI / 2), new Matrix4().makeTranslation(0, 1.9, 0));
    heights.add(new PlaneGeometry(2, 2).rotateX(Math.PI / 2), new Matrix4().makeTranslation(0, 0.5, 0));
    expect(heights.at(0, 0)).toBeNull();
  });

  it('knows the slope of a roof', () => {
    const heights = new SurfaceHeights();
    const slope = 0.3;
    heights.add(new PlaneGeometry(4, 4).rotateX(-Math.PI / 2 + slope), new Matrix4());
    const normal = heights.normalAt(0, 0, new Vector3());
    expect(normal.z).toBeCloseTo(Math.sin(slope), 1);
    expect(normal.y).toBeCloseTo(Math.cos(slope), 1);
  });
});
