import { EVENT_VERSION, type UsageEvent } from './usage-event.ts';

const version = EVENT_VERSION;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** One valid event of every kind: what the documentation shows and the tests send. */
export function exampleEvents(): UsageEvent[] {
  const place = { centre: 'marseille', occasion: 'everyday', mode: 'headset', hour: '2026-11-24T14' } as const;
  const person = { age: '18-25', situation: 'jobseeker', month: '2026-11' } as const;
  return [
    {
      id: id(1),
      version,
      kind: 'place_tried',
      occupation: 'boulanger',
      content: 1,
      ...place,
      input: 'controllers',
      ended: 'finished',
      seconds: 151,
      steps: [
        { step: 'weigh', seconds: 52, tries: 1, helps: 0, outcome: 'done' },
        { step: 'knead', seconds: 31, tries: 0, helps: 0, outcome: 'done' },
        { step: 'score', seconds: 24, tries: 0, helps: 1, outcome: 'done' },
        { step: 'bake', seconds: 44, tries: 2, helps: 1, outcome: 'skipped' },
      ],
    },
    { id: id(2), version, kind: 'visit', ...place, seconds: 600, places: 3, ended: 'finished' },
    { id: id(3), version, kind: 'search_empty', centre: 'web', mode: 'phone', hour: '2026-11-24T20' },
    { id: id(4), version, kind: 'error', code: 'download-failed', mode: 'phone', hour: '2026-11-24T20' },
    {
      id: id(5),
      version,
      kind: 'group_held',
      centre: 'gap',
      occasion: 'workshop',
      hour: '2026-11-24T10',
      seconds: 2700,
      participants: 12,
      places: 3,
    },
    { id: id(6), version, kind: 'interest', occupation: 'couvreur', ...person, before: 2, after: 4 },
    { id: id(7), version, kind: 'satisfaction', centre: 'marseille', occasion: 'everyday', ...person, score: 5 },
    {
      id: id(8),
      version,
      kind: 'survey',
      centre: 'toulon',
      occasion: 'forum',
      ...person,
      answers: [
        { question: 'learned', score: 5 },
        { question: 'recommend', score: 4 },
      ],
    },
  ];
}
