import { describe, expect, it } from 'vitest';
import { atMost } from './at-most.ts';

describe('waiting at most so long', () => {
  it('ends with the work, also when it fails', async () => {
    const started = performance.now();
    await atMost(10_000, Promise.resolve(1));
    await atMost(10_000, Promise.reject(new Error('offline')));
    expect(performance.now() - started).toBeLessThan(1000);
  });

  it('ends without the work when that takes longer', async () => {
    await expect(atMost(20, new Promise(() => undefined))).resolves.toBeUndefined();
  });
});
