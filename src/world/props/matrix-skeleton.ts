import { DataTexture, FloatType, type Matrix4, RGBAFormat, Skeleton } from 'three';

/** A skeleton without bone objects: its matrices are written directly, and uploaded only when one of them changed. */
export class MatrixSkeleton extends Skeleton {
  private readonly data: Float32Array;
  private changed = true;

  constructor(count: number) {
    super([], []);
    const width = Math.max(4, Math.ceil(Math.sqrt(count * 4) / 4) * 4);
    this.data = new Float32Array(width * width * 4);
    this.boneMatrices = this.data;
    this.boneTexture = new DataTexture(this.data, width, width, RGBAFormat, FloatType);
    this.boneTexture.needsUpdate = true;
  }

  write(index: number, matrix: Matrix4): void {
    const { elements } = matrix;
    const offset = index * 16;
    for (let i = 0; i < 16; i++) {
      const value = elements[i] ?? 0;
      if (Math.abs((this.data[offset + i] ?? 0) - value) < 1e-6) continue;
      this.data[offset + i] = value;
      this.changed = true;
    }
  }

  override update(): void {
    if (!this.changed || !this.boneTexture) return;
    this.boneTexture.needsUpdate = true;
    this.changed = false;
  }
}
