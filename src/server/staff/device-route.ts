import type { FastifyInstance } from 'fastify';
import type { DeviceAnswer } from '../../protocol/device-answer.ts';
import { OCCASIONS } from '../../protocol/usage-event.ts';
import { dayOf } from './calendar.ts';
import { createFindHeadset } from './find-headset.ts';
import { Refusal } from './refusal.ts';
import { readCentre, readOccasions, readSurvey } from './settings-store.ts';
import type { StaffContext } from './staff-context.ts';
import { bearerTokenOf } from './tokens.ts';

/** `GET /api/device`: public, and the same for every visitor of the web. */
export function registerDeviceRoute(app: FastifyInstance, { sql, now }: StaffContext): void {
  const findHeadset = createFindHeadset(sql, app.log);

  async function placeOf(authorization: string | undefined): Promise<Omit<DeviceAnswer, 'survey' | 'forums'>> {
    if (authorization === undefined) return { centre: 'web', occasion: ['everyday'], counted: true };
    const token = bearerTokenOf(authorization);
    const headset = token ? await findHeadset(token, now()) : null;
    if (!headset || headset.revoked) throw new Refusal(401, 'this headset is not enrolled, or no longer');
    const { counted } = await readCentre(sql, headset.centre);
    return { centre: headset.centre, occasion: [...OCCASIONS], counted };
  }

  app.get('/api/device', async (request): Promise<DeviceAnswer> => {
    const place = await placeOf(request.headers.authorization);
    const survey = await readSurvey(sql);
    const forums = await readOccasions(sql, dayOf(now()));
    return {
      ...place,
      survey: survey.on ? { oneIn: survey.n } : null,
      forums: forums.map(({ slug, title }) => ({ slug, title })),
    };
  });
}
