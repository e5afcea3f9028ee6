import type { Migration } from '../storage/sql.ts';
import { eventsMigration } from './0001-events.ts';
import { staffMigration } from './0002-staff.ts';
import { reportsMigration } from './0003-reports.ts';
import { noOrderOfArrivalMigration } from './0004-no-order-of-arrival.ts';
import { removedForumsMigration } from './0005-removed-forums.ts';
import { noRefusedValuesMigration } from './0006-no-refused-values.ts';
import { forumCentresMigration } from './0007-forum-centres.ts';
import { sessionEndMigration } from './0008-session-end.ts';
import { orderOfChangesMigration } from './0009-order-of-changes.ts';
import { noHeadsetDaysMigration } from './0010-no-headset-days.ts';

/** In the order in which they are applied; a migration that has been released is never changed. */
export const MIGRATIONS: readonly Migration[] = [
  eventsMigration,
  staffMigration,
  reportsMigration,
  noOrderOfArrivalMigration,
  removedForumsMigration,
  noRefusedValuesMigration,
  forumCentresMigration,
  sessionEndMigration,
  orderOfChangesMigration,
  noHeadsetDaysMigration,
];
