/** Voices that can sound at once, ambience not counted. */
export const VOICE_COUNT = 8;

/** What the pool knows of a voice; times in seconds of the audio clock. */
export interface VoiceUse {
  endsAt: number;
  startedAt: number;
  /** A loop is not taken while anything else can be. */
  loop: boolean;
}

/** The voice for a new sound: a free one, else the oldest that is no loop, else the oldest. */
export function chooseVoice(voices: readonly VoiceUse[], now: number): number {
  let oldest = 0;
  let oldestSingle = -1;
  for (let i = 0; i < voices.length; i++) {
    const voice = voices[i];
    if (!voice) continue;
    if (voice.endsAt <= now) return i;
    if (voice.startedAt < (voices[oldest]?.startedAt ?? 0)) oldest = i;
    if (!voice.loop && (oldestSingle < 0 || voice.startedAt < (voices[oldestSingle]?.startedAt ?? 0))) oldestSingle = i;
  }
  return oldestSingle >= 0 ? oldestSingle : oldest;
}
