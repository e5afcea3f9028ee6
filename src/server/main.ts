import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { openDatabase } from './database.ts';
import { settingsFrom } from './settings.ts';
import { firstAccessLink, registerStaffRoutes } from './staff/index.ts';
import { openSqlite } from './storage/open-sqlite.ts';

const settings = settingsFrom(process.env);
const database = openDatabase(settings.dataDirectory);
const app = await createApp({
  database,
  pages: join(import.meta.dirname, '..', 'app'),
  tls: settings.tls ? { cert: readFileSync(settings.tls.cert), key: readFileSync(settings.tls.key) } : null,
});
const sql = await openSqlite(settings.dataDirectory);
const now = () => new Date();
registerStaffRoutes(app, { sql, now, secure: settings.tls !== null });
await app.listen({ port: settings.port, host: settings.host });

const scheme = settings.tls ? 'https' : 'http';
const local = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter((address) => address.family === 'IPv4' && !address.internal)
  .map((address) => address.address);
const listensEverywhere = settings.host === '0.0.0.0' || settings.host === '::';
console.log(`ACTE'INOV immersif is running:`);
for (const host of listensEverywhere ? ['localhost', ...local] : [settings.host])
  console.log(`  ${scheme}://${host}:${settings.port}/`);
console.log(`  Reports: ${scheme}://localhost:${settings.port}/bilans`);
const firstAccess = await firstAccessLink(sql, now());
if (firstAccess)
  console.log(`  First access (valid 24 hours, once): ${scheme}://localhost:${settings.port}${firstAccess}`);
if (!settings.tls) console.log('  A headset needs https (TLS_CERT, TLS_KEY) or a tunnelled localhost: see the README.');

let closing = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (closing) return;
    closing = true;
    void app.close().then(() => {
      database.close();
      void sql.close();
      process.exit(0);
    });
  });
}
