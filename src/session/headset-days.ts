import { headsetDayFrom } from './events-from-visit.ts';
import { randomId } from './random-id.ts';
import type { Recording } from './recording.ts';

/** What a centre's headset did, added up by day on the headset. */
export interface HeadsetDays {
  /** A visit ended. `hour` is the hour of its end. */
  addOuting(hour: string, seconds: number): Promise<void>;
  /** Sends a day that is over. */
  closeDay(): Promise<void>;
}

/** `isEnrolled`: a device of nobody in particular keeps no day. */
export function createHeadsetDays(
  { storage, hour, setting, sendMade }: Recording,
  isEnrolled: () => boolean,
): HeadsetDays {
  async function closeBefore(today: string): Promise<void> {
    const past = await storage?.get('day', 'today');
    if (!past || past.day >= today) return;
    await sendMade(headsetDayFrom(past));
    await storage?.delete('day', 'today');
  }

  return {
    async addOuting(endHour, seconds) {
      if (!storage || !isEnrolled()) return;
      const day = endHour.slice(0, 10);
      await closeBefore(day);
      const transaction = storage.transaction('day', 'readwrite');
      const known = await transaction.store.get('today');
      const today = known ?? { id: randomId(), day, centre: setting().centre, outings: 0, seconds: 0 };
      const next = { ...today, outings: today.outings + 1, seconds: today.seconds + seconds };
      await transaction.store.put(next, 'today');
      await transaction.done;
    },
    closeDay: () => closeBefore(hour().slice(0, 10)),
  };
}
