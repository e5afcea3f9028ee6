import { AFTER_TEST, HAND_OFF_TEST, type PrivacyCriterion, REGISTRY_TEST } from './privacy-criteria.ts';

/** The CNIL's self-assessment for audience measurement without consent, its 14 criteria in their order, answered for this application. */
export const CNIL_CRITERIA: readonly PrivacyCriterion[] = [
  {
    key: '1',
    asks: 'The purpose is strictly audience and performance measurement, for the publisher alone.',
    state: 'met',
    answer:
      'Every kind of record and every field names one purpose of the closed list below; with one that names none, nothing is built. What people declare is a survey, rests on their free answer, and is not covered by this exemption.',
    evidence: [REGISTRY_TEST, 'src/protocol/event-purposes.ts', 'assets/pipeline/check-events.ts'],
  },
  {
    key: '2',
    asks: 'Only anonymous statistics are produced.',
    state: 'met',
    answer:
      'A record stands for itself and nothing links two of them. Reports are totals by month; a cell under five is withheld together with what would reveal it.',
    evidence: [
      'docs/events.md',
      'src/server/protection/protect-tables.test.ts',
      'src/server/protection/attacks.test.ts',
    ],
  },
  {
    key: '3',
    asks: 'No tracking of one person across sites or applications.',
    state: 'met',
    answer: 'No cookie, no identifier of a visitor, nothing that survives the visit.',
    evidence: [HAND_OFF_TEST, AFTER_TEST],
  },
  {
    key: '4',
    asks: 'No crossing with other processing.',
    state: 'met',
    answer:
      'No key is shared between two records, two families of records, a group, a notebook or a headset. Families travel in separate batches, shuffled.',
    evidence: ['src/session/outbox.test.ts'],
  },
  {
    key: '5',
    asks: 'No transfer of data that is not anonymous to third parties.',
    state: 'met',
    answer: 'The application speaks with its own origin alone; the security policy of its pages forbids any other.',
    evidence: ['src/server/security-headers.ts', AFTER_TEST],
  },
  {
    key: '6',
    asks: 'Tracers live 13 months at most and are not extended at each visit.',
    state: 'met',
    answer:
      'There is no tracer of a visitor. Records that wait on a device for a network are thrown away before they are older than 13 months, by the time they tell.',
    evidence: ['src/session/event-age.ts', 'src/session/event-age.test.ts'],
  },
  {
    key: '7',
    asks: 'Data are kept 25 months at most; durations are reviewed.',
    state: 'met by the shipped configuration',
    answer:
      'Single records are deleted every night before they are older than 13 months, refused ones (of which only the form is kept) after two; only totals stay. The operator reviews the durations every year.',
    evidence: ['src/server/operations/retention.ts', 'tests/server/maintenance.test.ts'],
  },
  {
    key: '8',
    asks: 'Internet addresses are shortened, or not kept.',
    state: 'met by the shipped configuration',
    answer:
      'The server stores and logs no address and no user agent. The operator must switch off the access log of a proxy in front of it.',
    evidence: ['tests/server/privacy.test.ts', 'docs/deploy/nginx.conf', 'docs/server.md'],
  },
  {
    key: '9',
    asks: 'No geolocation finer than the postal code.',
    state: 'met',
    answer:
      'The only place is the code of a centre; a visitor from the web has none. The pages may not ask for a position.',
    evidence: ['src/catalogue/data/centres.json', 'src/server/security-headers.ts'],
  },
  {
    key: '10',
    asks: 'Where one service serves several publishers, their data are separate.',
    state: 'to be done by the operator',
    answer:
      'The Cité and its associated centres are one publisher here. A centre that is a controller of its own runs its own server and database.',
    evidence: [],
  },
  {
    key: '11',
    asks: 'Tracers of several publishers are independent.',
    state: 'does not apply',
    answer: 'There is no tracer. The token of a headset lets its records in; it is written into none of them.',
    evidence: ['src/session/post-events.ts'],
  },
  {
    key: '12',
    asks: 'People are told.',
    state: 'met',
    answer:
      'A sentence at the welcome and at the goodbye, a page with the full list, made from the registry, and the very records that will leave, as sentences and as they are.',
    evidence: ['src/visit/pages/privacy-page.tsx', 'src/visit/pages/records-page.tsx', AFTER_TEST],
  },
  {
    key: '13',
    asks: 'People can object.',
    state: 'met',
    answer:
      '“Do not count me” at the welcome, in the settings and at the goodbye; a browser that says “do not track” or sends the global privacy signal is not counted without being asked; a whole centre can refuse. The records of a visit stay on the device until it ends; whoever objects before that, at the goodbye at the latest, takes back all of them, and no more are made. What an earlier visit has left waiting is not theirs and stays. A headset of a centre sends nothing before it has asked, for a few seconds at most, whether the centre still wants to be counted.',
    evidence: [
      'src/session/refusal.test.ts',
      'src/session/session-log.test.ts',
      'tests/server/not-counted.test.ts',
      AFTER_TEST,
    ],
  },
  {
    key: '14',
    asks: 'The provider of the tool does not use the data for itself.',
    state: 'met',
    answer: 'There is no provider: the application is run by the Cité, and sends nothing to those who wrote it.',
    evidence: ['src/server/security-headers.ts'],
  },
];
