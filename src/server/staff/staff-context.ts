import type { FastifyRequest } from 'fastify';
import type { Sql } from '../storage/sql.ts';
import type { ChangeKind } from './changes.ts';
import { noteChange } from './changes.ts';
import { Refusal } from './refusal.ts';
import type { RequireStaff } from './require-staff.ts';
import type { Staff } from './staff.ts';

/** What every group of staff routes is given. */
export interface StaffContext {
  sql: Sql;
  now: () => Date;
  secure: boolean;
  requireStaff: RequireStaff;
}

/** Who is asking. @throws Refusal 401 when no check has run before. */
export function staffOf(request: FastifyRequest): Staff {
  if (!request.staff) throw new Refusal(401, 'log in first');
  return request.staff;
}

/** Staff of a centre touch their own centre only. @throws Refusal 403 naming the field. */
export function requireOwnCentre(request: FastifyRequest, centre: string): void {
  const staff = staffOf(request);
  if (staff.role === 'centre' && staff.centre !== centre)
    throw new Refusal(403, 'is not your centre', { field: '/centre' });
}

/** Does `work` and notes the change in one transaction: no change goes unnoticed, none is noted that failed. */
export function change<T>(
  { sql, now }: StaffContext,
  request: FastifyRequest,
  { what, subject }: { what: ChangeKind; subject: string },
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const account = staffOf(request).name;
  return sql.transaction(async (inside) => {
    const result = await work(inside);
    await noteChange(inside, now(), { account, what, subject });
    return result;
  });
}
