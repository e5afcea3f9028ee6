import { describe, expect, it } from 'vitest';
import { chooseVoice, VOICE_COUNT, type VoiceUse } from './choose-voice.ts';

const busy = (startedAt: number, loop = false): VoiceUse => ({ startedAt, endsAt: startedAt + 100, loop });

describe('the pool of voices', () => {
  it('gives a free voice first', () => {
    const voices = [busy(1), { startedAt: 0, endsAt: 2, loop: false }, busy(3)];
    expect(chooseVoice(voices, 5)).toBe(1);
  });

  it('takes the oldest single sound when all are busy, and spares the water that is running', () => {
    const voices = [busy(1, true), busy(4), busy(2), busy(3)];
    expect(chooseVoice(voices, 5)).toBe(2);
  });

  it('takes the oldest loop when there is nothing else', () => {
    expect(chooseVoice([busy(3, true), busy(1, true)], 5)).toBe(1);
  });

  it('serves a hundred blows in a second without ever failing', () => {
    const voices = Array.from({ length: VOICE_COUNT }, () => ({ startedAt: 0, endsAt: 0, loop: false }));
    for (let i = 0; i < 100; i++) {
      const now = 1 + i / 100;
      const voice = voices[chooseVoice(voices, now)];
      expect(voice).toBeDefined();
      if (voice) Object.assign(voice, { startedAt: now, endsAt: now + 0.5 });
    }
  });
});
