import type { StorageAddress } from '../../../src/server/storage/storage-address.ts';
import { rawInserts } from './raw-inserts.ts';

/** Raw inserts in a process of their own, so that nothing of the bench weighs on them. Prints one line of JSON. */
const [storage, work] = JSON.parse(process.argv[2] ?? '') as [StorageAddress, Parameters<typeof rawInserts>[1]];
console.log(JSON.stringify(await rawInserts(storage, work)));
process.exit(0);
