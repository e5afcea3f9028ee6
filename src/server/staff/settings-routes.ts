import type { FastifyInstance } from 'fastify';
import { centres } from '../../catalogue/centres.ts';
import {
  centreSettingSchema,
  closingSettingSchema,
  occasionSchema,
  slugSchema,
  type StaffSettings,
  surveySettingSchema,
} from '../../protocol/staff-settings-api.ts';
import { dayOf } from './calendar.ts';
import { inputReader } from './read-input.ts';
import { Refusal } from './refusal.ts';
import {
  hasOccasion,
  readCentres,
  readClosing,
  readOccasions,
  readSurvey,
  removeOccasion,
  writeCentre,
  writeClosing,
  writeOccasion,
  writeSurvey,
} from './settings-store.ts';
import { change, requireOwnCentre, staffOf, type StaffContext } from './staff-context.ts';

const readSurveyInput = inputReader(surveySettingSchema);
const readClosingInput = inputReader(closingSettingSchema);
const readCentreInput = inputReader(centreSettingSchema);
const readOccasionInput = inputReader(occasionSchema);
const readSlug = inputReader(slugSchema);

/** @throws Refusal naming `/centre`. */
export function requireKnownCentre(centre: string): void {
  if (!centres.some(({ id }) => id === centre)) throw new Refusal(400, 'is not one of ours', { field: '/centre' });
}

/** What a report calls a forum is for who has made it to say, and for the region. */
function foreignForum(): Refusal {
  return new Refusal(403, 'is a forum of another centre or of the region', { field: '/slug' });
}

/** The survey, when reports are closed, the centres' own settings, and the forums that have a name. */
export function registerSettingsRoutes(app: FastifyInstance, context: StaffContext): void {
  const { sql, requireStaff, now } = context;
  const region = { preHandler: requireStaff('region') };
  const editors = { preHandler: requireStaff('region', 'centre') };

  app.get(
    '/api/staff/settings',
    editors,
    async (): Promise<StaffSettings> => ({
      survey: await readSurvey(sql),
      closing: await readClosing(sql),
      centres: await readCentres(sql),
      occasions: await readOccasions(sql),
    }),
  );

  app.put('/api/staff/settings/survey', region, async (request) => {
    const survey = readSurveyInput(request.body);
    const subject = survey.on ? `1/${survey.n}` : '–';
    await change(context, request, { what: 'survey', subject }, (inside) => writeSurvey(inside, survey));
    return survey;
  });

  app.put('/api/staff/settings/closing', region, async (request) => {
    const closing = readClosingInput(request.body);
    if (closing.yearDays < closing.monthDays)
      throw new Refusal(400, 'must not be less than monthDays: December is part of the year', { field: '/yearDays' });
    const subject = `${closing.monthDays} · ${closing.yearDays}`;
    await change(context, request, { what: 'closing', subject }, (inside) => writeClosing(inside, closing));
    return closing;
  });

  app.put('/api/staff/settings/centre', editors, async (request) => {
    const setting = readCentreInput(request.body);
    requireKnownCentre(setting.centre);
    requireOwnCentre(request, setting.centre);
    const what = setting.counted ? 'centre-counted' : 'centre-uncounted';
    await change(context, request, { what, subject: setting.centre }, (inside) => writeCentre(inside, setting));
    return setting;
  });

  app.get('/api/staff/occasions', { preHandler: requireStaff('region', 'centre', 'reader') }, () => readOccasions(sql));

  app.put('/api/staff/occasions', editors, async (request) => {
    const occasion = readOccasionInput(request.body);
    if (occasion.to < occasion.from) throw new Refusal(400, 'must not be before the first day', { field: '/to' });
    await change(context, request, { what: 'occasion', subject: occasion.slug }, async (inside) => {
      if (!(await writeOccasion(inside, occasion, staffOf(request)))) throw foreignForum();
    });
    return occasion;
  });

  app.delete('/api/staff/occasions/:slug', editors, async (request) => {
    const { slug } = readSlug(request.params);
    await change(context, request, { what: 'occasion-removed', subject: slug }, async (inside) => {
      if (await removeOccasion(inside, slug, dayOf(now()), staffOf(request))) return;
      throw (await hasOccasion(inside, slug)) ? foreignForum() : new Refusal(404, 'is not known', { field: '/slug' });
    });
    return {};
  });
}
