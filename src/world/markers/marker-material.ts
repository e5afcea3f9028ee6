import { ShaderMaterial } from 'three';

/** What a marker says; its number is what the shader reads. */
export const MARKER_KINDS = { interest: 0, target: 1, check: 2, right: 3, wrong: 4 } as const;
export type MarkerKind = keyof typeof MARKER_KINDS;

/**
 * Discs that face the eye. Light and dark lines lie side by side in each, so that it reads on snow and in an oven alike, without colour.
 * `place`: centre in place space and radius; `look`: kind, strength, phase, unused.
 */
export function createMarkerMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    toneMapped: false,
    vertexShader: /* glsl */ `
      attribute vec4 place;
      attribute vec4 look;
      varying vec2 vAt;
      varying vec3 vLook;
      void main() {
        vAt = position.xy;
        vLook = look.xyz;
        vec4 centre = viewMatrix * modelMatrix * vec4(place.xyz, 1.0);
        float away = length(centre.xyz);
        // At least a degree wide, and drawn a hand's breadth nearer, or it would sink into what it marks.
        float radius = max(place.w, 0.009 * away);
        centre.xyz *= 1.0 - min(0.4, 0.04 / max(away, 0.05));
        centre.xy += position.xy * radius;
        gl_Position = projectionMatrix * centre;
        if (look.y <= 0.001) gl_Position = vec4(2.0, 2.0, 2.0, 0.0);
      }`,
    fragmentShader: /* glsl */ `
      varying vec2 vAt;
      varying vec3 vLook;
      float band(float r, float from, float to) {
        float soft = fwidth(r) * 1.2;
        return smoothstep(from - soft, from + soft, r) * (1.0 - smoothstep(to - soft, to + soft, r));
      }
      float box(vec2 p, vec2 middle, vec2 size) {
        vec2 d = abs(p - middle) - size;
        float out_ = length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
        return 1.0 - smoothstep(0.0, fwidth(out_) * 1.5, out_);
      }
      float stroke(vec2 p, vec2 a, vec2 b, float width) {
        vec2 ab = b - a;
        float t = clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0);
        float d = length(p - a - ab * t) - width;
        return 1.0 - smoothstep(0.0, fwidth(d) * 1.5, d);
      }
      void main() {
        float r = length(vAt);
        int kind = int(vLook.x + 0.5);
        vec3 dark = vec3(0.012, 0.035, 0.075);
        vec3 light = vec3(1.0);
        vec3 colour = light;
        float alpha = 0.0;
        if (kind == 0) {
          float disc = band(r, -1.0, 0.92);
          float sign_ = max(box(vAt, vec2(0.0, -0.18), vec2(0.11, 0.36)), band(length(vAt - vec2(0.0, 0.45)), -1.0, 0.15));
          float line = max(sign_, band(r, 0.74, 0.92));
          colour = mix(dark, light, line);
          alpha = disc * mix(0.62, 1.0, line);
        } else if (kind == 1) {
          float grow = 0.55 + 0.12 * vLook.z;
          float ring = max(band(r, grow, grow + 0.15), band(r, -1.0, 0.12));
          float edge = max(band(r, grow - 0.08, grow + 0.23), band(r, -1.0, 0.2));
          colour = mix(dark, vec3(1.0, 0.82, 0.18), ring);
          alpha = max(ring, edge * 0.75);
        } else if (kind == 2) {
          float disc = band(r, -1.0, 0.92);
          vec2 glass = vAt - vec2(-0.1, 0.1);
          float line = max(band(length(glass), 0.26, 0.4), stroke(vAt, vec2(0.16, -0.16), vec2(0.44, -0.44), 0.09));
          line = max(line, band(r, 0.78, 0.92));
          colour = mix(dark, light, line);
          alpha = disc * mix(0.62, 1.0, line);
        } else {
          float way = vLook.z;
          float ring = band(r, 0.3 + 0.55 * way, 0.42 + 0.55 * way);
          float mark = kind == 3
            ? max(stroke(vAt, vec2(-0.3, 0.0), vec2(-0.08, -0.24), 0.075), stroke(vAt, vec2(-0.08, -0.24), vec2(0.34, 0.26), 0.075))
            : stroke(vAt, vec2(-0.28, 0.0), vec2(0.28, 0.0), 0.085);
          float halo = band(r, -1.0, 0.5) * 0.62;
          colour = mix(dark, kind == 3 ? vec3(0.55, 1.0, 0.62) : vec3(1.0, 0.72, 0.4), max(ring, mark));
          alpha = max(max(ring, mark), halo) * (1.0 - way * way);
        }
        gl_FragColor = vec4(colour, alpha * vLook.y);
        if (gl_FragColor.a < 0.01) discard;
        #include <colorspace_fragment>
      }`,
  });
}
