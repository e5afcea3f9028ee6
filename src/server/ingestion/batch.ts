import type { HeldForm } from '../../protocol/staff-settings-api.ts';
import type { UsageEvent, Verdict } from '../../protocol/usage-event.ts';

/**
 * When events of a centre other than `web` need that centre's token: always, as soon as the centre has an enrolled headset, or never.
 */
export const ENROLMENTS = ['required', 'auto', 'open'] as const;
export type Enrolment = (typeof ENROLMENTS)[number];

/** What is known of who sends a batch; nothing of it is stored. */
export interface Sender {
  /** The centre that its enrolment token stands for, or null: no token. */
  centre: string | null;
  enrolment: Enrolment;
  /** It asked not to be counted (`DNT`, `Sec-GPC`): nothing is kept. */
  declines: boolean;
}

export interface AcceptedEvent {
  /** Its place in the batch. */
  index: number;
  event: UsageEvent;
  month: string;
  body: string;
}

export interface RejectedEvent {
  /** Random, made here: where the record stands says nothing of when it came. */
  id: string;
  kind: string | null;
  field: string;
  reason: string;
  /** What kind of value the field held; null where there was nothing, and of what people declare. */
  held: HeldForm | null;
  /** Of a text in characters, of a list in entries. */
  length: number | null;
}

/** A batch that was read and judged, ready to be stored. */
export interface Batch {
  /** In the order of the batch; those of accepted events are replaced by what the database says. */
  verdicts: Verdict[];
  accepted: AcceptedEvent[];
  rejected: RejectedEvent[];
}

/** A batch as a whole that cannot be read. */
export interface BatchRefusal {
  status: 400 | 413;
  error: string;
  field: string;
}
