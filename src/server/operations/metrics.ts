import { collectDefaultMetrics, Counter, Gauge, Histogram, type OpenMetricsContentType, Registry } from 'prom-client';
import type { IngestAnswer, IngestCounts } from '../ingestion/messages.ts';

const VERDICTS = ['stored', 'duplicate', 'conflict', 'rejected', 'declined'] as const satisfies (keyof IngestCounts)[];
const SECONDS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5];

/** What the operator sees. No label holds anything of a visitor, a centre or an address. */
export interface Metrics {
  count(answer: IngestAnswer): void;
  answered(status: number, seconds: number): void;
  workerRestarted(): void;
  maintained(result: { deleted: number; differences: number }, now: Date): void;
  contentType: string;
  text(): Promise<string>;
}

function createInstruments(register: Registry<OpenMetricsContentType>, waiting: () => number) {
  const registers = [register];
  const counter = <T extends string>(name: string, help: string, labelNames: T[] = []) =>
    new Counter({ name: `acteinov_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string) => new Gauge({ name: `acteinov_${name}`, help, registers });
  new Gauge({
    name: 'acteinov_waiting_posts',
    help: 'Posts that wait to be written',
    registers,
    collect() {
      this.set(waiting());
    },
  });
  return {
    events: counter('events', 'Events by verdict', ['verdict']),
    failed: counter('failed_posts', 'Posts that could not be stored, by the name of what failed', ['failure']),
    restarts: counter('worker_restarts', 'Times that the writing thread had to be started again'),
    deleted: counter('deleted_events', 'Raw events deleted after their 13 months'),
    differences: gauge('roll_up_differences', 'Rows in which the last nightly check differs from the raw events'),
    checked: gauge('roll_up_checked_seconds', 'When the last nightly check was, seconds since 1970'),
    seconds: new Histogram({
      name: 'acteinov_post_seconds',
      help: 'Time to answer a post of events',
      labelNames: ['status'],
      buckets: SECONDS,
      registers,
    }),
  };
}

export function createMetrics(waiting: () => number): Metrics {
  const register = new Registry<OpenMetricsContentType>();
  register.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register });
  const instruments = createInstruments(register, waiting);
  for (const verdict of VERDICTS) instruments.events.inc({ verdict }, 0);
  return {
    count({ counts, failure }) {
      for (const verdict of VERDICTS) if (counts[verdict] > 0) instruments.events.inc({ verdict }, counts[verdict]);
      if (failure !== undefined) instruments.failed.inc({ failure });
    },
    answered: (status, seconds) => instruments.seconds.observe({ status }, seconds),
    workerRestarted: () => instruments.restarts.inc(),
    maintained({ deleted, differences }, now) {
      instruments.deleted.inc(deleted);
      instruments.differences.set(differences);
      instruments.checked.set(Math.floor(now.getTime() / 1000));
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
