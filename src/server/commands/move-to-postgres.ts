import { settingsFrom } from '../settings.ts';
import { moveToPostgres } from './move-to-postgres-database.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const { storage } = settingsFrom(process.env);
  if (storage.dialect !== 'postgres') throw new Error('DATABASE_URL: must say to which PostgreSQL database to move.');
  const moved = await moveToPostgres(process.env.DATA_DIR ?? 'data', storage.url);
  return `Moved and compared:\n  ${moved.join('\n  ')}\nStart the server with DATABASE_URL from now on.`;
});
