import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchIdle } from './idle-watch.ts';
import { createSessionStore } from './session-store.ts';

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a visit that nobody touches', () => {
  it('is over after half an hour, once', () => {
    let ends = 0;
    watchIdle(createSessionStore(), Date.now, () => ends++);
    vi.advanceTimersByTime(29 * MINUTE);
    expect(ends).toBe(0);
    vi.advanceTimersByTime(2 * MINUTE);
    expect(ends).toBe(1);
    vi.advanceTimersByTime(90 * MINUTE);
    expect(ends).toBe(1);
  });

  it('goes on as long as hands do something, and can be over a second time', () => {
    let ends = 0;
    const store = createSessionStore();
    const stop = watchIdle(store, Date.now, () => ends++);
    store.getState().openPlace({ occupation: 'boulanger', content: 1, mode: 'headset' });
    for (let touches = 0; touches < 4; touches++) {
      vi.advanceTimersByTime(20 * MINUTE);
      store.getState().noteInput('hands');
    }
    expect(ends).toBe(0);
    vi.advanceTimersByTime(31 * MINUTE);
    store.getState().noteInput('hands');
    vi.advanceTimersByTime(31 * MINUTE);
    expect(ends).toBe(2);
    stop();
    store.getState().noteInput('hands');
    vi.advanceTimersByTime(60 * MINUTE);
    expect(ends).toBe(2);
  });
});
