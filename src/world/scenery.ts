import { type BufferGeometry, type Matrix4, Mesh, MeshBasicMaterial, type Texture } from 'three';

/** All that never moves and is near: albedo in its vertices × the baked light in its texture. One draw call, no light at run time. */
export function createScenery(geometry: BufferGeometry, light: Texture | null, placement: Matrix4): Mesh {
  return frozen(new Mesh(geometry, new MeshBasicMaterial({ vertexColors: true, map: light })), 'scenery', 0, placement);
}

/** Sky, town and mountains: their colour is the light they send. Drawn after the near things, behind them. */
export function createDistance(geometry: BufferGeometry, placement: Matrix4): Mesh {
  return frozen(new Mesh(geometry, new MeshBasicMaterial({ vertexColors: true })), 'distance', 2, placement);
}

function frozen(mesh: Mesh, name: string, order: number, placement: Matrix4): Mesh {
  mesh.name = name;
  mesh.renderOrder = order;
  mesh.matrixAutoUpdate = false;
  mesh.matrix.copy(placement);
  mesh.frustumCulled = false;
  return mesh;
}
