import type { Migration } from '../storage/sql.ts';

/**
 * What a headset did in a day is not collected any more: its outings are visits, and nothing read the sums. What was kept of it goes, the
 * refused ones too; refusals of a month are counted by field and stay as they are.
 */
export const noHeadsetDaysMigration: Migration = {
  name: '0010-no-headset-days',
  sql: `
DELETE FROM event WHERE kind = 'headset_day';
DELETE FROM events_kind WHERE kind = 'headset_day';
DELETE FROM rejected_event WHERE kind = 'headset_day';
DROP TABLE headset_centre;
`,
};
