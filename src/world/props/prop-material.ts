import { Color, MeshLambertMaterial, Vector3 } from 'three';

/** The light of a thing that a hand may take: warm, and bright enough to read in a lit room. */
const GLOW_COLOUR = new Color('#ffd9a0');

/** Hides the part of one prop that lies beyond a plane of its own frame: a cut that opens as the blade goes along. */
export interface RevealUniforms {
  /** Index of the prop; −1 for none. */
  revealProp: { value: number };
  /** Unit axis in the prop's own frame. */
  revealAxis: { value: Vector3 };
  /** Metres along the axis beyond which nothing is drawn. */
  revealLimit: { value: number };
}

export function createReveal(): RevealUniforms {
  return { revealProp: { value: -1 }, revealAxis: { value: new Vector3(0, 0, -1) }, revealLimit: { value: 0 } };
}

/** The shared material of all props: vertex colours under the place's probe and sun, each prop with its own glow (0 to 1). */
export function createPropMaterial(glow: Float32Array, reveal: RevealUniforms): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ vertexColors: true });
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, reveal, { glow: { value: glow }, glowColour: { value: GLOW_COLOUR } });
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>
        uniform float glow[${glow.length}];
        uniform float revealProp;
        uniform vec3 revealAxis;
        uniform float revealLimit;
        varying float vGlow;
        varying float vBeyond;`,
      )
      .replace(
        '#include <begin_vertex>',
        `#include <begin_vertex>
        vGlow = glow[int(skinIndex.x + 0.5)];
        vBeyond = abs(skinIndex.x - revealProp) < 0.5 ? dot(position, revealAxis) - revealLimit : -1.0;`,
      );
    // The rim shines more than the face, so that the thing keeps its colours and its form.
    shader.fragmentShader = shader.fragmentShader
      .replace(
        '#include <common>',
        '#include <common>\nuniform vec3 glowColour;\nvarying float vGlow;\nvarying float vBeyond;',
      )
      .replace(
        '#include <clipping_planes_fragment>',
        '#include <clipping_planes_fragment>\nif (vBeyond > 0.0) discard;',
      )
      .replace(
        '#include <lights_fragment_end>',
        `#include <lights_fragment_end>
        float rim = 1.0 - abs(dot(normalize(vViewPosition), normal));
        totalEmissiveRadiance += vGlow * (glowColour * (0.04 + 0.30 * rim * rim) + 0.22 * diffuseColor.rgb);`,
      );
  };
  material.customProgramCacheKey = () => `prop-glow-${glow.length}`;
  return material;
}
