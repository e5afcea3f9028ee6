import { parentPort, workerData } from 'node:worker_threads';
import { openStorage, type StorageAddress } from '../storage/storage-address.ts';
import { type Maintenance, maintain } from './maintain.ts';

/** A thread that does the nightly work once, through a connection of its own, and ends. */
const { storage, now, random } = workerData as { storage: StorageAddress; now: number; random: number };
const sql = await openStorage(storage);
let result: Maintenance;
try {
  result = await maintain(sql, new Date(now), random);
} finally {
  await sql.close();
}
parentPort?.postMessage(result);
