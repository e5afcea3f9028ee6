import type { Cue, CueKind } from './cue.ts';
import type { HandId } from './intent.ts';
import type { PlayInstance } from './play-instance.ts';

/** Adds a cue to those of the present intent; its object is one of the pool. */
export function cue(
  instance: PlayInstance,
  kind: CueKind,
  subject: string,
  hand: HandId | null,
  amount: number,
  words: string | null,
): void {
  if (kind === 'wrong' && instance.forgiving) return;
  const index = instance.cues.length;
  let next = instance.cuePool[index];
  if (!next) {
    next = { kind, step: '', subject, hand, amount, words };
    instance.cuePool.push(next);
  }
  fill(next, kind, instance.step?.id ?? '', subject, hand, amount, words);
  instance.cues.push(next);
}

function fill(
  out: Cue,
  kind: CueKind,
  step: string,
  subject: string,
  hand: HandId | null,
  amount: number,
  words: string | null,
): void {
  out.kind = kind;
  out.step = step;
  out.subject = subject;
  out.hand = hand;
  out.amount = amount;
  out.words = words;
}
