import { settingsFrom } from '../settings.ts';
import { restoreDatabase } from './restore-database.ts';
import { onlyArgument, runCommand } from './run-command.ts';

await runCommand((args) =>
  restoreDatabase(settingsFrom(process.env).storage, onlyArgument(args, 'npm run restore -- FILE')),
);
