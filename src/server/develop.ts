import { createServer } from 'vite';
import { settingsFrom } from './settings.ts';
import { startServer } from './start-server.ts';

/** The developers' loop: pages with hot reload and an emulated headset in the page, and the real endpoint behind them. */
const settings = settingsFrom(process.env);
const { app } = await startServer({ settings, pages: null });
const apiAddress = await app.listen({ port: 0, host: '127.0.0.1' });
const pages = await createServer({
  configFile: 'vite.config.ts',
  server: { port: settings.port, host: settings.host, proxy: { '/api': apiAddress, '/healthz': apiAddress } },
});
await pages.listen();
pages.printUrls();
