import { publicAddress } from '../public-address.ts';
import { settingsFrom } from '../settings.ts';
import { openStorage } from '../storage/storage-address.ts';
import { requireDatabase } from './require-database.ts';
import { runCommand } from './run-command.ts';
import { runStaffCommand } from './run-staff-command.ts';

/** `npm run staff -- …`: accounts from the command line, in the database that `DATA_DIR` or `DATABASE_URL` names. */
await runCommand(async (args) => {
  const settings = settingsFrom(process.env);
  await requireDatabase(settings.storage);
  const sql = await openStorage(settings.storage);
  try {
    return await runStaffCommand(args, { sql, now: new Date(), address: publicAddress(settings) });
  } finally {
    await sql.close();
  }
});
