import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleEvents } from '../protocol/example-events.ts';
import type { ReportSummary } from '../protocol/report-summary.ts';
import { BATCH_LIMIT, type BatchAnswer } from '../protocol/usage-event.ts';
import { createApp } from './app.ts';
import { openDatabase, type SqliteDatabase } from './database.ts';

let directory: string;
let database: SqliteDatabase;
let app: FastifyInstance;

async function start(): Promise<void> {
  database = openDatabase(directory);
  app = await createApp({ database, pages: null, tls: null });
}

async function stop(): Promise<void> {
  await app.close();
  database.close();
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'acteinov-'));
  await start();
});

afterEach(async () => {
  await stop();
  rmSync(directory, { recursive: true });
});

async function post(events: unknown): Promise<{ status: number; verdicts: BatchAnswer['verdicts'] }> {
  const response = await app.inject({ method: 'POST', url: '/api/events', payload: { events } });
  return { status: response.statusCode, verdicts: response.json<BatchAnswer>().verdicts };
}

async function summary(query = ''): Promise<ReportSummary> {
  return (await app.inject({ url: `/api/reports/summary${query}` })).json<ReportSummary>();
}

describe('the collection endpoint', () => {
  it('stores every kind of event once and says so for each', async () => {
    const first = await post(exampleEvents());
    expect(first.verdicts.map((verdict) => verdict.verdict)).toEqual(exampleEvents().map(() => 'stored'));
    const again = await post(exampleEvents());
    expect(again.verdicts.every((verdict) => verdict.verdict === 'duplicate')).toBe(true);
    expect((await summary()).total).toEqual({ opened: 1, finished: 1, seconds: 151 });
  });

  it('answers a bad event with its field and keeps the good ones of its batch', async () => {
    const [good] = exampleEvents();
    const bad = { ...good, id: '00000000-0000-4000-8000-0000000000ff', centre: 12 };
    const { status, verdicts } = await post([bad, good]);
    expect(status).toBe(200);
    expect(verdicts[0]).toMatchObject({ verdict: 'rejected', field: '/centre' });
    expect(verdicts[1]).toMatchObject({ verdict: 'stored' });
  });

  it('keeps what it has acknowledged over a restart', async () => {
    await post(exampleEvents());
    await stop();
    await start();
    expect((await summary()).total.opened).toBe(1);
    expect((await post(exampleEvents())).verdicts.every((verdict) => verdict.verdict === 'duplicate')).toBe(true);
  });

  it('refuses what is no batch, and batches that are too large, with the reason', async () => {
    const response = await app.inject({ method: 'POST', url: '/api/events', payload: { records: [] } });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ field: '/events' });
    expect((await post(Array.from({ length: BATCH_LIMIT + 1 }, () => ({})))).status).toBe(413);
  });

  it('is durable: its connection syncs at every commit', () => {
    expect(database.pragma('synchronous')).toEqual([{ synchronous: 2 }]);
    expect(database.pragma('journal_mode')).toEqual([{ journal_mode: 'wal' }]);
  });

  it('stores nothing of who sent it', async () => {
    const marker = 'marker-7f3a';
    await app.inject({
      method: 'POST',
      url: '/api/events',
      payload: { events: [...exampleEvents(), { kind: marker, [marker]: marker }] },
      headers: { 'user-agent': marker, 'x-forwarded-for': '203.0.113.77', cookie: `a=${marker}` },
    });
    database.pragma('wal_checkpoint(TRUNCATE)');
    const { readFileSync } = await import('node:fs');
    const bytes = readFileSync(join(directory, 'acteinov.sqlite')).toString('latin1');
    expect(bytes).toContain('place_tried');
    expect(bytes).not.toContain(marker);
    expect(bytes).not.toContain('203.0.113.77');
  });
});

describe('the summary', () => {
  it('says at which step people leave, and by what', async () => {
    const [finished] = exampleEvents();
    if (finished?.kind !== 'place_tried') throw new Error('the first example is a place');
    const left = {
      ...finished,
      id: '00000000-0000-4000-8000-0000000000aa',
      mode: 'desktop' as const,
      ended: 'left' as const,
      steps: finished.steps.map((step, index) =>
        index < 1 ? step : { ...step, outcome: 'open' as const, seconds: index === 1 ? 9 : 0 },
      ),
    };
    await post([finished, left]);
    const whole = await summary();
    expect(whole.steps.map(({ step, reached, leftHere }) => ({ step, reached, leftHere }))).toEqual([
      { step: 'weigh', reached: 2, leftHere: 0 },
      { step: 'knead', reached: 2, leftHere: 1 },
      { step: 'score', reached: 1, leftHere: 0 },
      { step: 'bake', reached: 1, leftHere: 0 },
    ]);
    expect(whole.bySector).toEqual([
      { key: 'hotellerie-restauration-alimentation', opened: 2, finished: 1, seconds: 302 },
    ]);
    expect((await summary('?mode=desktop')).total).toMatchObject({ opened: 1, finished: 0 });
    expect((await summary('?from=2026-12')).total.opened).toBe(0);
  });

  it('names the filter that is wrong', async () => {
    const response = await app.inject({ url: '/api/reports/summary?from=yesterday' });
    expect(response.statusCode).toBe(400);
    expect(response.json<{ error: string }>().error).toContain('from');
  });
});
