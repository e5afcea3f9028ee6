/** The stores of the device's own database (IndexedDB): the storage has exactly these, and the privacy sheet prints them. */
export const DEVICE_STORES = [
  {
    store: 'running',
    holds: 'the place that is open, so that a page that was killed can go on',
    until: 'the place ends; or the next start, if nobody has gone on for 30 minutes',
  },
  {
    store: 'visit',
    holds: 'the totals of the visit so far: places, seconds; nothing in common with the place above',
    until: 'the visit ends, at the latest the next start',
  },
  {
    store: 'held',
    holds: 'records of what was done and answered in the visit that goes on',
    until:
      'the visit ends, at the latest the next start: they go to `outbox`; or “do not count me”, which deletes them',
  },
  {
    store: 'outbox',
    holds: 'records of visits that have ended, on their way or waiting for a network',
    until: 'the endpoint has them, 13 months at most',
  },
  { store: 'rejected', holds: 'records that the endpoint refused, with the reason', until: '13 months at most' },
  {
    store: 'device',
    holds: 'of a centre’s headset: the token that lets its records in, its centre, and the occasion of the day',
    until: 'the headset is taken off the list; the occasion until the next day',
  },
] as const;

export type DeviceStoreName = (typeof DEVICE_STORES)[number]['store'];
