import type { FastifyInstance } from 'fastify';
import type { Sql } from '../storage/sql.ts';
import { registerAccountRoutes } from './account-routes.ts';
import { registerApiTokenRoutes } from './api-token-routes.ts';
import { registerDatabaseRoutes } from './database-routes.ts';
import { registerDeviceRoute } from './device-route.ts';
import { registerHandCountRoutes } from './hand-count-routes.ts';
import { registerHeadsetRoutes } from './headset-routes.ts';
import { Refusal } from './refusal.ts';
import { registerRejectedRoutes } from './rejected-routes.ts';
import { createRequireStaff } from './require-staff.ts';
import { requireSameOrigin } from './same-origin.ts';
import { registerSessionRoutes } from './session-routes.ts';
import { registerSettingsRoutes } from './settings-routes.ts';

export { firstAccessLink } from './access-links.ts';
export { createRequireStaff, type RequireStaff } from './require-staff.ts';
export type { Role, Staff } from './staff.ts';

export interface StaffRouteOptions {
  sql: Sql;
  now: () => Date;
  /** The server is reached by https: cookies get `Secure`. */
  secure: boolean;
}

/** A staff request is small; anything larger is a mistake or an attack. */
const BODY_LIMIT_BYTES = 16_384;

/** Everything below `/api/staff`, and `GET /api/device`. Errors answer `{error, field?}`. */
export function registerStaffRoutes(app: FastifyInstance, options: StaffRouteOptions): void {
  const context = { ...options, requireStaff: createRequireStaff(options) };
  void app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.bodyLimit = BODY_LIMIT_BYTES;
    });
    scope.addHook('onRequest', requireSameOrigin);
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    scope.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof Refusal)) throw error; // the app's own handler answers it
      if (error.retryAfterSeconds !== null) reply.header('retry-after', error.retryAfterSeconds);
      return reply
        .code(error.statusCode)
        .send({ error: error.message, ...(error.field === null ? {} : { field: error.field }) });
    });
    for (const register of [
      registerSessionRoutes,
      registerAccountRoutes,
      registerSettingsRoutes,
      registerHandCountRoutes,
      registerHeadsetRoutes,
      registerApiTokenRoutes,
      registerRejectedRoutes,
      registerDeviceRoute,
      registerDatabaseRoutes,
    ])
      register(scope, context);
  });
}
