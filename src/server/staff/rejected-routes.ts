import type { FastifyInstance } from 'fastify';
import type { RejectedEvents } from '../../protocol/staff-settings-api.ts';
import type { StaffContext } from './staff-context.ts';

const EVENTS_SHOWN = 200;
const LINES_SHOWN = 100;

/** What the endpoint has refused: read only, and for the region, which sees to the application, alone. */
export function registerRejectedRoutes(app: FastifyInstance, { sql, requireStaff }: StaffContext): void {
  app.get(
    '/api/staff/rejected',
    { preHandler: requireStaff('region') },
    async (): Promise<RejectedEvents> => ({
      events: await sql.all(
        'SELECT id, day, kind, field, reason, held, length FROM rejected_event ORDER BY day DESC, id LIMIT ?',
        [EVENTS_SHOWN],
      ),
      months: await sql.all(
        'SELECT month, field, reason, events FROM rejected_month ORDER BY month DESC, events DESC, field, reason LIMIT ?',
        [LINES_SHOWN],
      ),
    }),
  );
}
