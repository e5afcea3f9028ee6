import { Color, DirectionalLight, Group, LightProbe, Vector3 } from 'three';
import type { PlaceLayout } from '../play/layout.ts';

/**
 * The light of what moves, measured in the same bake as the light of what does not: nine spherical harmonics and one sun.
 * A colour of the sun is irradiance / π, so that its intensity is π.
 */
export function createPlaceLight(light: PlaceLayout['light']): Group {
  const group = new Group();
  const probe = new LightProbe();
  probe.sh.coefficients.forEach((coefficient: Vector3, i: number) => {
    coefficient.set(light.probe[i * 3] ?? 0, light.probe[i * 3 + 1] ?? 0, light.probe[i * 3 + 2] ?? 0);
  });
  group.add(probe);
  if (light.sun) {
    const [red = 0, green = 0, blue = 0] = light.sun.colour;
    const [x = 0, y = 1, z = 0] = light.sun.direction;
    const sun = new DirectionalLight(new Color().setRGB(red, green, blue), Math.PI);
    sun.position.set(x, y, z).multiplyScalar(10);
    group.add(sun, sun.target);
  }
  return group;
}
