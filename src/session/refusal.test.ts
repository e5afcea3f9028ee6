import { describe, expect, it } from 'vitest';
import { refusesCounting } from './refusal.ts';

describe('a browser', () => {
  it.each([
    [{ globalPrivacyControl: true }, true],
    [{ doNotTrack: '1' }, true],
    [{ doNotTrack: '0', globalPrivacyControl: false }, false],
    [{ doNotTrack: null }, false],
    [{}, false],
  ])('%j refuses to be counted: %s', (browser, refuses) => expect(refusesCounting(browser)).toBe(refuses));
});
