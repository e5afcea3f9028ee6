import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type PostgresCluster, startPostgres } from './postgres.ts';

/**
 * One PostgreSQL for a whole test run. It starts when the first test asks for a database and is removed after the last: a run that needs
 * none starts none.
 */
export default async function sharePostgres(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<PostgresCluster> | null = null;
  let databases = 0;
  const newDatabase = async () => {
    cluster ??= startPostgres();
    return (await cluster).createDatabase(`test_${databases++}`);
  };
  const door = createServer((_request, response) => {
    newDatabase().then(
      (url) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((listening) => door.listen(0, '127.0.0.1', listening));
  project.provide('postgresDoor', `http://127.0.0.1:${(door.address() as AddressInfo).port}`);
  return async () => {
    door.close();
    door.closeAllConnections();
    (await cluster?.catch(() => null))?.remove();
  };
}
