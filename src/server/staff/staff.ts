import type { StaffIdentity, StaffRole } from '../../protocol/staff-api.ts';

/** Whoever is logged in, or the holder of an API token (a reader whose id begins with `token:`). */
export type Staff = StaffIdentity;
export type Role = StaffRole;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `requireStaff` only. */
    staff?: Staff;
  }
}
