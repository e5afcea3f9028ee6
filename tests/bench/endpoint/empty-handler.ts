import Fastify from 'fastify';

/** What HTTP alone costs: parses the body and answers how many events it holds. Prints its port. */
const app = Fastify({ bodyLimit: 2_000_000 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.get('/healthz', () => ({ status: 'ok' }));
app.post('/api/events', (request) => {
  const { events } = JSON.parse(String(request.body)) as { events: unknown[] };
  return { verdicts: events.length };
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
