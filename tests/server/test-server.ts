import { Writable } from 'node:stream';
import type { UsageEvent } from '../../src/protocol/usage-event.ts';
import type { BatchAnswer } from '../../src/protocol/usage-event.ts';
import { createLog } from '../../src/server/operations/log.ts';
import { type Server, startServer } from '../../src/server/start-server.ts';
import { settingsFrom } from '../../src/server/settings.ts';
import { hashToken, newToken } from '../../src/server/staff/tokens.ts';
import type { Sql } from '../../src/server/storage/sql.ts';

/** The day on which the example events were recorded. */
export const EXAMPLE_NOW = new Date('2026-11-25T09:00:00Z');

export interface TestServer extends Server {
  /** What it logged, as text. */
  logged(): string;
  post(
    events: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; verdicts: BatchAnswer['verdicts']; headers: Record<string, unknown>; error: string }>;
}

/** The whole server with settings as the environment gives them, without pages, on the day of the examples. */
export async function startTestServer(
  environment: Record<string, string>,
  now: () => Date = () => EXAMPLE_NOW,
): Promise<TestServer> {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const settings = settingsFrom({ POSTS_PER_MINUTE: '0', ...environment });
  const server = await startServer({ settings, pages: null, now, log: createLog('debug', destination) });
  return {
    ...server,
    logged: () => lines.join(''),
    async post(events, headers = {}) {
      const response = await server.app.inject({ method: 'POST', url: '/api/events', payload: { events }, headers });
      const answer = response.json<BatchAnswer & { error: string }>();
      return { status: response.statusCode, verdicts: answer.verdicts, headers: response.headers, error: answer.error };
    },
  };
}

/** A copy with another identifier. */
export function renamed<T extends UsageEvent>(event: T, number: number): T {
  return { ...event, id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` };
}

/** Enrols a headset of a centre, as staff do; gives what it says in `Authorization`. */
export async function enrolHeadset(sql: Sql, centre: string): Promise<string> {
  const token = newToken();
  await sql.run(
    "INSERT INTO headset (id, centre, label, token_hash, created_day, revoked) VALUES (?, ?, 'Casque', ?, '2026-11-01', 0)",
    [`headset-of-${centre}`, centre, hashToken(token)],
  );
  return `Bearer ${token}`;
}
