import { settingsFrom } from '../settings.ts';
import { backupDatabase } from './backup-database.ts';
import { onlyArgument, runCommand } from './run-command.ts';

await runCommand(async (args) => {
  const file = onlyArgument(args, 'npm run backup -- FILE');
  await backupDatabase(settingsFrom(process.env).storage, file);
  return `The database is saved in ${file}.`;
});
