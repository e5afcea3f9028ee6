import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Sql } from './sql.ts';

/** Where the database is. It crosses to worker threads, so that each opens connections of its own. */
export type StorageAddress =
  | {
      dialect: 'sqlite';
      directory: string;
      /** The database never grows beyond this; 0: as far as the disk goes. */
      limitMegabytes: number;
    }
  | { dialect: 'postgres'; url: string };

/**
 * `queryMilliseconds` as for `openPostgres`; the embedded database is on this machine and answers, or says that it is locked.
 * @throws Error when the database cannot be reached or was made by a newer version.
 */
export function openStorage(address: StorageAddress, options: { queryMilliseconds?: number } = {}): Promise<Sql> {
  return address.dialect === 'sqlite' ? openSqlite(address.directory, address) : openPostgres(address.url, options);
}
