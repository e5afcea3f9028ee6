import { describe, expect, it, vi } from 'vitest';
import { watchUnexpected } from './watch-unexpected.ts';

const failure = (error: unknown) =>
  Object.assign(new Event('error'), { error, message: 'https://example.org/?name=x' });

describe('an error that nobody has caught', () => {
  it('is told once, and nothing of it', () => {
    const page = new EventTarget();
    const tell = vi.fn<() => void>();
    watchUnexpected(page, tell);
    for (let frame = 0; frame < 3; frame += 1) page.dispatchEvent(failure(new TypeError('secret')));
    page.dispatchEvent(new Event('unhandledrejection'));
    expect(tell.mock.calls).toEqual([[]]);
  });

  it('in a promise is told too', () => {
    const page = new EventTarget();
    const tell = vi.fn<() => void>();
    watchUnexpected(page, tell);
    page.dispatchEvent(new Event('unhandledrejection'));
    expect(tell).toHaveBeenCalledOnce();
  });

  it('is not what the browser remarks without an error, and not what comes after the watch', () => {
    const page = new EventTarget();
    const tell = vi.fn<() => void>();
    const stop = watchUnexpected(page, tell);
    page.dispatchEvent(failure(null));
    stop();
    page.dispatchEvent(failure(new Error('late')));
    expect(tell).not.toHaveBeenCalled();
  });
});
