import type { DeviceStorage } from './device-storage.ts';
import { isTooOld } from './event-age.ts';

/** Deletes what may be 13 months old, refused records too. `month` is now, `2026-11`. */
export async function throwAwayOld(storage: DeviceStorage, month: string): Promise<void> {
  const transaction = storage.transaction(['outbox', 'rejected'], 'readwrite');
  const outbox = transaction.objectStore('outbox');
  const rejected = transaction.objectStore('rejected');
  for (const event of await outbox.getAll()) if (isTooOld(event, month)) await outbox.delete(event.id);
  for (const { event } of await rejected.getAll()) if (isTooOld(event, month)) await rejected.delete(event.id);
  await transaction.done;
}
