import type { Page } from '@playwright/test';

/** Counted in the page from before its first script. */
export interface PageMeters {
  /** Commits of React, screen and scene together. */
  commits: number;
  /** Bytes of textures that are alive on the GPU, mipmaps included. */
  readonly textureBytes: number;
  /** Buffers, vertex arrays, programs and framebuffers that are alive on the GPU. */
  readonly livingObjects: number;
  /** Set to false, nothing is drawn any more: what JavaScript costs is then seen without a software renderer beside it. */
  drawing: boolean;
}

declare global {
  var pageMeters: PageMeters;
}

/** Installs the meters; to be called before the page is opened. */
export async function installMeters(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // A context that is lost has given everything back.
    const contexts = new Map<WebGL2RenderingContext, number>();
    const objects = new Map<WebGL2RenderingContext, Set<object>>();
    const meters = {
      commits: 0,
      drawing: true,
      get textureBytes() {
        return [...contexts].reduce((sum, [gl, bytes]) => sum + (gl.isContextLost() ? 0 : bytes), 0);
      },
      get livingObjects() {
        return [...objects].reduce((sum, [gl, living]) => sum + (gl.isContextLost() ? 0 : living.size), 0);
      },
    };
    globalThis.pageMeters = meters;
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        renderers: new Map(),
        inject: () => 1,
        onCommitFiberRoot: () => {
          meters.commits += 1;
        },
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      },
    });
    const sizes = new WeakMap<WebGLTexture, number>();
    const { prototype } = WebGL2RenderingContext;
    const { texStorage2D, texImage2D, deleteTexture } = prototype;
    const bound = (gl: WebGL2RenderingContext) => gl.getParameter(gl.TEXTURE_BINDING_2D) as WebGLTexture | null;
    const count = (gl: WebGL2RenderingContext, bytes: number) => {
      const texture = bound(gl);
      if (!texture) return;
      contexts.set(gl, (contexts.get(gl) ?? 0) + bytes - (sizes.get(texture) ?? 0));
      sizes.set(texture, bytes);
    };
    prototype.texStorage2D = function (target, levels, format, width, height) {
      texStorage2D.call(this, target, levels, format, width, height);
      if (target === this.TEXTURE_2D) count(this, Math.round(width * height * 4 * (levels > 1 ? 4 / 3 : 1)));
    };
    prototype.texImage2D = function (this: WebGL2RenderingContext, ...args: unknown[]) {
      Reflect.apply(texImage2D, this, args);
      const [target, , , width, height] = args as number[];
      if (target === this.TEXTURE_2D && args.length >= 9) count(this, (width ?? 0) * (height ?? 0) * 4);
    } as typeof texImage2D;
    for (const name of ['drawElements', 'drawElementsInstanced', 'drawArrays', 'drawArraysInstanced'] as const) {
      const draw = prototype[name] as (...args: unknown[]) => void;
      Object.assign(prototype, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          if (meters.drawing) Reflect.apply(draw, this, args);
        },
      });
    }
    for (const what of ['Buffer', 'VertexArray', 'Program', 'Framebuffer'] as const) {
      const create = prototype[`create${what}`] as () => object;
      const destroy = prototype[`delete${what}`] as (object: object | null) => void;
      Object.assign(prototype, {
        [`create${what}`](this: WebGL2RenderingContext) {
          const made = Reflect.apply(create, this, []);
          objects.set(this, (objects.get(this) ?? new Set()).add(made));
          return made;
        },
        [`delete${what}`](this: WebGL2RenderingContext, object: object | null) {
          Reflect.apply(destroy, this, [object]);
          if (object) objects.get(this)?.delete(object);
        },
      });
    }
    prototype.deleteTexture = function (texture) {
      deleteTexture.call(this, texture);
      if (!texture) return;
      contexts.set(this, (contexts.get(this) ?? 0) - (sizes.get(texture) ?? 0));
      sizes.delete(texture);
    };
  });
}

/** Bytes that cross the wire from now on, by address. */
export async function meterBytes(page: Page): Promise<() => Map<string, number>> {
  const session = await page.context().newCDPSession(page);
  const addresses = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const address = addresses.get(requestId);
    if (address) bytes.set(address, (bytes.get(address) ?? 0) + encodedDataLength);
  });
  await session.send('Network.enable');
  return () => bytes;
}

/** Bytes allocated by JavaScript while `during` runs, garbage included (sampled every 512 bytes), by function and script. */
export async function allocatedBytes(page: Page, during: () => Promise<void>): Promise<Map<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.startSampling', {
    samplingInterval: 512,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  await during();
  const { profile } = await session.send('HeapProfiler.stopSampling');
  await session.detach();
  const bytes = new Map<string, number>();
  const add = (node: typeof profile.head) => {
    const { functionName, url, lineNumber, columnNumber } = node.callFrame;
    const key = `${functionName || '(anonymous)'} ${url.split('/').at(-1) || '(native)'}:${lineNumber}:${columnNumber}`;
    bytes.set(key, (bytes.get(key) ?? 0) + node.selfSize);
    node.children.forEach(add);
  };
  add(profile.head);
  return bytes;
}

/** Bytes of living JavaScript objects, after a collection. */
export async function livingBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
