import { parentPort, workerData } from 'node:worker_threads';
import { openStorage, type StorageAddress } from '../storage/storage-address.ts';
import { freezeDue } from './freeze-due.ts';

/** A thread that publishes the reports that are due, through a connection of its own, and ends. */
const { storage, now } = workerData as { storage: StorageAddress; now: number };
const sql = await openStorage(storage);
let result: string[];
try {
  result = await freezeDue(sql, new Date(now));
} finally {
  await sql.close();
}
parentPort?.postMessage(result);
