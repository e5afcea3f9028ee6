import type { DeviceStorage, HeadsetDay, RunningVisit } from './device-storage.ts';
import { headsetDayFrom } from './events-from-visit.ts';
import { randomId } from './random-id.ts';
import type { Recording } from './recording.ts';

/** What a centre's headset did, added up by day on the headset. */
export interface HeadsetDays {
  /** A visit ended: an outing, if the headset was on, so that there are as many outings as visits by headset. */
  addOuting(visit: RunningVisit): Promise<void>;
  /** Sends a day that is over. */
  closeDay(): Promise<void>;
  /** Sends what there is of today: the headset leaves its centre. */
  closeToday(): Promise<void>;
}

/** `storage` is the whole device's, which all its pages share. `isEnrolled`: a device of nobody in particular keeps no day. */
export function createHeadsetDays(
  storage: DeviceStorage | null,
  { hour, sendPast }: Recording,
  isEnrolled: () => boolean,
): HeadsetDays {
  async function closeUnless(goesOn: (day: HeadsetDay) => boolean): Promise<void> {
    const known = await storage?.get('day', 'today');
    if (!known || goesOn(known)) return;
    await sendPast([headsetDayFrom(known)]);
    await storage?.delete('day', 'today');
  }

  return {
    async addOuting({ visit: { mode, seconds }, setting: { centre }, hour: endHour }) {
      if (!storage || mode !== 'headset' || !isEnrolled()) return;
      const day = endHour.slice(0, 10);
      await closeUnless((known) => known.day === day && known.centre === centre);
      const transaction = storage.transaction('day', 'readwrite');
      const known = await transaction.store.get('today');
      const today = known ?? { id: randomId(), day, centre, outings: 0, seconds: 0 };
      const next = { ...today, outings: today.outings + 1, seconds: today.seconds + seconds };
      await transaction.store.put(next, 'today');
      await transaction.done;
    },
    closeDay: () => closeUnless(({ day }) => day === hour().slice(0, 10)),
    closeToday: () => closeUnless(() => false),
  };
}
