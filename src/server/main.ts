import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { publicAddress } from './public-address.ts';
import { type Settings, settingsFrom } from './settings.ts';
import { firstAccessLink } from './staff/index.ts';
import { startFailure } from './start-failure.ts';
import { type Server, startServer } from './start-server.ts';
import { stopOnSignals } from './stop-on-signals.ts';

/** A machine's own addresses are asked for only when it listens on all of them: a sandbox may refuse to tell. */
function hostsOf(asked: string): string[] {
  if (asked !== '0.0.0.0' && asked !== '::') return [asked];
  const local = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
  return ['localhost', ...local];
}

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

function printAddresses(settings: Settings): void {
  const { host: asked, port, tls, collection } = settings;
  const scheme = tls ? 'https' : 'http';
  console.log(`ACTE'INOV immersif is running:`);
  for (const host of hostsOf(asked)) console.log(`  ${scheme}://${host}:${port}/`);
  console.log(`  Reports: ${publicAddress(settings)}/bilans`);
  if (collection.publicOrigin === null && !LOOPBACK.includes(asked))
    console.log(
      '  PUBLIC_ORIGIN is not set: events are taken from pages under any name that leads here. Where the address is fixed, set it.',
    );
  if (!tls) console.log('  A headset needs https (TLS_CERT, TLS_KEY) or a tunnelled localhost: see the README.');
}

/** A link that cannot be made, without room on the disk, keeps nobody from the pages and the places. */
async function printFirstAccess({ sql, app }: Server, settings: Settings): Promise<void> {
  try {
    const path = await firstAccessLink(sql, new Date());
    if (path) console.log(`  First access to the reports (once, within 24 hours): ${publicAddress(settings)}${path}`);
  } catch (error) {
    app.log.error(error, 'no link for a first access could be made');
  }
}

async function start(): Promise<void> {
  const settings = settingsFrom(process.env);
  const server = await startServer({ settings, pages: join(import.meta.dirname, '..', 'app') });
  await server.app.listen({ port: settings.port, host: settings.host });
  stopOnSignals(server);
  printAddresses(settings);
  await printFirstAccess(server, settings);
}

// Whoever read what is printed may go: visitors are served all the same.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
try {
  await start();
} catch (error) {
  console.error(startFailure(error));
  process.exit(1);
}
