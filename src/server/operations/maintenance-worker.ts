import { parentPort, workerData } from 'node:worker_threads';
import { openStorage, type StorageAddress } from '../storage/storage-address.ts';
import { forgetArrival } from './forget-arrival.ts';
import { dueNight, noteNight } from './last-night.ts';
import { type Maintenance, maintain } from './maintain.ts';
import { deletePutAside } from './old-database.ts';

/** What the thread posts. */
export interface NightlyResult extends Maintenance {
  /** Why the order of arrival could not be removed, in the database's own words, or null. Then the night is not done. */
  orderFailure: string | null;
}

/** A thread that does the nightly work once, through connections of its own, and ends. */
const { storage, now, random } = workerData as { storage: StorageAddress; now: number; random: number };
const started = new Date(now);

async function removeOrder(): Promise<string | null> {
  try {
    await forgetArrival(storage);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

if (storage.dialect === 'sqlite') await deletePutAside(storage.directory, started);
const sql = await openStorage(storage);
let result: NightlyResult;
try {
  result = { ...(await maintain(sql, started, random)), orderFailure: await removeOrder() };
  if (result.orderFailure === null) await noteNight(sql, dueNight(started));
} finally {
  await sql.close();
}
parentPort?.postMessage(result);
