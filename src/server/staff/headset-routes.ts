import type { FastifyInstance } from 'fastify';
import { idSchema, newHeadsetSchema } from '../../protocol/staff-settings-api.ts';
import { addHeadset, headsetById, listHeadsets, revokeHeadset } from './headsets.ts';
import { inputReader } from './read-input.ts';
import { Refusal } from './refusal.ts';
import { requireKnownCentre } from './settings-routes.ts';
import { change, requireOwnCentre, staffOf, type StaffContext } from './staff-context.ts';

const readHeadset = inputReader(newHeadsetSchema);
const readId = inputReader(idSchema);

/** Enrolment of a centre's headsets. */
export function registerHeadsetRoutes(app: FastifyInstance, context: StaffContext): void {
  const { sql, now } = context;
  const editors = { preHandler: context.requireStaff('region', 'centre') };

  app.get('/api/staff/headsets', editors, (request) => listHeadsets(sql, staffOf(request).centre));

  app.post('/api/staff/headsets', editors, async (request) => {
    const wanted = readHeadset(request.body);
    requireKnownCentre(wanted.centre);
    requireOwnCentre(request, wanted.centre);
    const subject = `${wanted.centre} · ${wanted.label}`;
    return change(context, request, { what: 'headset-enrolled', subject }, (inside) =>
      addHeadset(inside, wanted, now()),
    );
  });

  app.post('/api/staff/headsets/:id/revoke', editors, async (request) => {
    const headset = await headsetById(sql, readId(request.params).id);
    if (!headset) throw new Refusal(404, 'is not known', { field: '/id' });
    requireOwnCentre(request, headset.centre);
    const subject = `${headset.centre} · ${headset.label}`;
    await change(context, request, { what: 'headset-revoked', subject }, (inside) => revokeHeadset(inside, headset.id));
    return { ...headset, revoked: true };
  });
}
