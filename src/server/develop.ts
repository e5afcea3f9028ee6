import { createServer } from 'vite';
import { createApp } from './app.ts';
import { openDatabase } from './database.ts';
import { settingsFrom } from './settings.ts';

/** The developers' loop: pages with hot reload and an emulated headset in the page, and the real endpoint behind them. */
const settings = settingsFrom(process.env);
const api = await createApp({ database: openDatabase(settings.dataDirectory), pages: null, tls: null });
const apiAddress = await api.listen({ port: 0, host: '127.0.0.1' });
const pages = await createServer({
  configFile: 'vite.config.ts',
  server: { port: settings.port, host: settings.host, proxy: { '/api': apiAddress, '/healthz': apiAddress } },
});
await pages.listen();
pages.printUrls();
