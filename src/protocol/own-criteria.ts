import { AFTER_TEST, type PrivacyCriterion, REGISTRY_TEST } from './privacy-criteria.ts';

/** What an anonymous record of events must do beyond that list. */
export const OWN_CRITERIA: readonly PrivacyCriterion[] = [
  {
    key: 'a',
    asks: 'What was done and what was declared are two families without a common key.',
    state: 'met',
    answer:
      'No field of a declared record occurs in a play record but its kind of setting (centre, occasion, occupation). Batches hold one family.',
    evidence: [REGISTRY_TEST, 'src/session/outbox.test.ts'],
  },
  {
    key: 'b',
    asks: 'Time to the hour at most, to the day where a centre has fewer than 20 visits a day; coarser beside what people declare.',
    state: 'met',
    answer:
      'Play records tell the hour, declared records the month. When a day is over, the next nightly work takes the hour from every play record of a centre, or of the web, that had fewer than 20 visits on it; until then, and in a backup made before, it is there. What arrives later of such a day loses it in the night that follows. An error names no centre and keeps its hour. On a day on which hardly anybody came, centre, day, mode and occasion can still bring a visit and its places together; they say nothing of who it was.',
    evidence: [REGISTRY_TEST, 'src/server/operations/coarsen-quiet-days.ts', 'tests/server/quiet-days.test.ts'],
  },
  {
    key: 'c',
    asks: 'Nothing lets the server follow a visit.',
    state: 'met',
    answer:
      'There is no identifier of a visit. The device adds up its own steps and sends one record for each place and one for the visit. A visit ends at the goodbye, when the page goes, and after 30 minutes without a touch.',
    evidence: ['src/session/running-visit.ts', 'src/session/session-log.test.ts'],
  },
  {
    key: 'd',
    asks: 'Duplicates are removed by a random identifier that says nothing.',
    state: 'met',
    answer: 'One for each record, never used twice, the same when a record is sent again.',
    evidence: ['src/session/random-id.ts', 'tests/unit/delivery.test.ts'],
  },
  {
    key: 'e',
    asks: 'The order of records is shuffled, and the database keeps none.',
    state: 'met by the shipped configuration',
    answer:
      'Within every batch, before it leaves the device. Of a group that is stored in one transaction no order is kept. Rows of the embedded database lie in the order of their random identifiers; where exactly within a page, and the write-ahead log, still tell what came when until the next nightly work, which rewrites the file. In PostgreSQL the place of a row and its transaction number (ctid, xmin) tell it until the same work: at most a day while the server runs, otherwise until it is started again. A backup holds no order of arrival. What an operator archives of PostgreSQL’s own write-ahead log, or copies of the running files, would hold it: do not.',
    evidence: [
      'src/session/outbox.test.ts',
      'src/server/operations/forget-arrival.ts',
      'tests/server/arrival-order.test.ts',
      'tests/server/nightly.test.ts',
    ],
  },
  {
    key: 'f',
    asks: 'Small cells are withheld, with what would reveal them.',
    state: 'met by the shipped configuration',
    answer:
      'In the one model of a report that every page and export renders. Withheld numbers stay as wide as five also for whoever knows that a visit opens at least one place and gives at most one answer, and for a centre that knows its own hand counts. A line in which all answered alike, or all fared alike (finished or left, at which step, who did it), is not told either: it would say so of each of them. One whose visitors all came by one mode, on one occasion or to places of one sector is: these say what a centre lent, set and showed. Somebody who sends invented records can lift a small cell over the threshold and subtract their own: for a centre this is closed where each of its records needs the token of its headset (`ENROLMENT=required`, as the files for deployment set it). For the web, and in views that name no centre, it is not: an invented record looks like a real one, and only the limits of a day and of an address make it slow.',
    evidence: [
      'src/server/protection/attacks.test.ts',
      'src/server/protection/bounds.test.ts',
      'src/server/protection/insiders.test.ts',
      'src/server/protection/whole-lines.test.ts',
      'src/server/exports/same-numbers.test.ts',
      'tests/server/senders.test.ts',
      'docs/server.md',
    ],
  },
  {
    key: 'g',
    asks: 'No free text.',
    state: 'met',
    answer:
      'Every field is a number, a closed list, a random identifier, or the name of something in the catalogue or of a forum that staff have made; the endpoint refuses others. Steps that a place does not have are kept as `unknown`, and of a refused record only the form of the field’s content. A search that finds nothing is counted, what was typed is not kept.',
    evidence: [
      'docs/events.md',
      'tests/server/no-free-text.test.ts',
      'src/server/ingestion/rejected-event.test.ts',
      'tests/e2e/pages.spec.ts',
    ],
  },
  {
    key: 'h',
    asks: 'Minors are asked nothing more, and their band is merged where it is small.',
    state: 'met',
    answer:
      'The same two questions for everybody, both skipped with one touch. A small band is withheld in reports as every small cell is.',
    evidence: ['src/visit/after/public-question.tsx'],
  },
  {
    key: 'i',
    asks: 'Indicators of the European Social Fund that need an identity stay outside.',
    state: 'met',
    answer: 'Participants’ own data are never entered here; the reports say so.',
    evidence: ['docs/events.md'],
  },
  {
    key: 'j',
    asks: 'Visitors can see the very records that will leave.',
    state: 'met',
    answer:
      'A live page: every record of the visit, which leaves only when it ends, every one that waits for a network, and in memory, until the visit ends, those that have left; as a sentence and as it is; and those that were refused, with the reason.',
    evidence: ['src/visit/pages/records-page.tsx', AFTER_TEST],
  },
];
