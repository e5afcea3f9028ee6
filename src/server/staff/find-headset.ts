import type { FastifyBaseLogger } from 'fastify';
import type { EnrolledHeadset } from '../../protocol/staff-settings-api.ts';
import type { Sql } from '../storage/sql.ts';
import { dayOf } from './calendar.ts';
import { headsetByToken, noteContacts } from './headsets.ts';

/**
 * The headset that holds the token, revoked or not, or null. Of one that is let in, today is noted as its last contact.
 * @throws StorageUnavailable when the database cannot be read.
 */
export type FindHeadset = (token: string, now: Date) => Promise<EnrolledHeadset | null>;

/**
 * Days of contact are written beside the requests and not in their way: no post waits for such a note or fails with it. One that cannot
 * be written is left out; the next contact of that day notes it.
 */
export function createFindHeadset(sql: Sql, log: Pick<FastifyBaseLogger, 'warn'>): FindHeadset {
  let noted = new Map<string, string>();
  let writing = false;

  async function write(): Promise<void> {
    writing = true;
    while (noted.size > 0) {
      const days = noted;
      noted = new Map();
      await noteContacts(sql, days).catch((error: unknown) =>
        log.warn(error, 'on which day headsets were last in contact could not be written down'),
      );
    }
    writing = false;
  }

  return async (token, now) => {
    const headset = await headsetByToken(sql, token);
    const today = dayOf(now);
    if (headset && !headset.revoked && headset.lastContactDay !== today) {
      noted.set(headset.id, today);
      if (!writing) void write();
    }
    return headset;
  };
}
