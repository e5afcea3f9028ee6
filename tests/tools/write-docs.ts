import { writeFileSync } from 'node:fs';
import { eventsDocument } from '../../src/protocol/events-document.ts';
import { exampleEvents } from '../../src/protocol/example-events.ts';
import { privacyDocument } from '../../src/protocol/privacy-document.ts';

writeFileSync(new URL('../../docs/events.md', import.meta.url), eventsDocument());
writeFileSync(
  new URL('../../docs/events.example.json', import.meta.url),
  `${JSON.stringify({ events: exampleEvents() }, null, 2)}\n`,
);
writeFileSync(new URL('../../docs/privacy.md', import.meta.url), privacyDocument());
