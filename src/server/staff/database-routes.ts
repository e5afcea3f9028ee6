import type { FastifyInstance } from 'fastify';
import { isInvented } from '../reporting/report-store.ts';
import type { StaffContext } from './staff-context.ts';

/** `GET /api/staff/database`: whether it holds invented data. Without a login, because the login page says so too. */
export function registerDatabaseRoutes(app: FastifyInstance, { sql }: StaffContext): void {
  app.get('/api/staff/database', async () => ({ invented: await isInvented(sql) }));
}
