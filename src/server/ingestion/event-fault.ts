import { centres } from '../../catalogue/centres.ts';
import { OCCASIONS, type UsageEvent } from '../../protocol/usage-event.ts';
import type { Sender } from './batch.ts';
import { SECTOR_OF } from './count-event.ts';
import { clockFault, type EventClock } from './event-clock.ts';
import type { StaffRules } from './event-writer.ts';

/** What decides, beside the event and its sender, whether it is taken now. */
export interface Admission {
  clock: EventClock;
  rules: StaffRules;
}

/** Which field is at fault, as a JSON pointer, and why. */
export interface EventFault {
  field: string;
  reason: string;
}

const CENTRES: ReadonlySet<string> = new Set(['web', ...centres.map(({ id }) => id)]);
const ALWAYS: ReadonlySet<string> = new Set(OCCASIONS);

function needsToken(centre: string, { enrolment }: Sender, enrolled: ReadonlySet<string>): boolean {
  if (centre === 'web' || enrolment === 'open') return false;
  return enrolment === 'required' || enrolled.has(centre);
}

/** A centre that has left the catalogue is still known by the tokens of its headsets. */
function centreFault(centre: string, sender: Sender, { enrolled }: StaffRules): EventFault | null {
  if (sender.centre !== null)
    return centre === sender.centre
      ? null
      : { field: '/centre', reason: `must be ${sender.centre}, the centre of the enrolment token` };
  if (!CENTRES.has(centre)) return { field: '/centre', reason: 'is no centre of the catalogue' };
  return needsToken(centre, sender, enrolled)
    ? { field: '/centre', reason: 'needs the enrolment token of this centre' }
    : null;
}

/** Why a well-formed event cannot be taken now, from this sender; null: it can. */
export function faultOf(event: UsageEvent, sender: Sender, { clock, rules }: Admission): EventFault | null {
  const fault = 'centre' in event ? centreFault(event.centre, sender, rules) : null;
  if (fault) return fault;
  if ('occasion' in event && !ALWAYS.has(event.occasion) && !rules.forums.has(event.occasion))
    return { field: '/occasion', reason: 'is no forum that staff have named' };
  if ('occupation' in event && !SECTOR_OF.has(event.occupation))
    return { field: '/occupation', reason: 'is no occupation of the catalogue' };
  return clockFault(event, clock);
}
