import { publicAddress } from '../public-address.ts';
import { settingsFrom } from '../settings.ts';
import { openStorage } from '../storage/storage-address.ts';
import { runStaffCommand } from './run-staff-command.ts';

/** `npm run staff -- …`: accounts from the command line, in the database that `DATA_DIR` or `DATABASE_URL` names. */
const settings = settingsFrom(process.env);
const sql = await openStorage(settings.storage);
try {
  console.log(await runStaffCommand(process.argv.slice(2), { sql, now: new Date(), address: publicAddress(settings) }));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await sql.close();
}
