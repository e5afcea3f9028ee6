import { exampleEvents } from '../../src/protocol/example-events.ts';
import type { PlaceTried } from '../../src/protocol/usage-event.ts';
import { addMonths, clockAt } from '../../src/server/ingestion/event-clock.ts';
import { postTo } from '../tools/server-process.ts';
import { renamed } from './test-server.ts';

/** The month that is now, for servers with the real clock. */
export const THIS_MONTH = clockAt(new Date()).today.slice(0, 7);
export const LAST_MONTH = addMonths(THIS_MONTH, -1);

/** A place tried this month, whose identifier is made from a number. */
export function placeNumber(number: number): PlaceTried {
  return { ...renamed(exampleEvents()[0] as PlaceTried, number), hour: `${THIS_MONTH}-01T00` };
}

export interface Load {
  /** Identifiers whose batch was answered 200. */
  acknowledged: Set<string>;
  statuses: Map<number, number>;
  /** Answers that never came. */
  broken: number;
  /** Stops sending, and resolves when the last answer is there. */
  stop(): Promise<void>;
}

interface LoadOptions {
  clients: number;
  batch: number;
  /** Number of the first event. */
  from: number;
  /** Milliseconds before what was not taken is followed by the next; 0: then the client ends. */
  patience?: number;
  /** Of a headset in Marseille; without it the events are the web's. */
  token?: string;
}

/** Sends batches of new events from several clients at once, each waiting for its answer, until it is stopped or the server is gone. */
export function startLoad(url: string, { clients, batch, from, patience = 0, token }: LoadOptions): Load {
  let next = from;
  let running = true;
  const load: Load = { acknowledged: new Set(), statuses: new Map(), broken: 0, stop };
  async function client(): Promise<void> {
    while (running) {
      const centre = token === undefined ? 'web' : 'marseille';
      const events = Array.from({ length: batch }, () => ({ ...placeNumber(next++), centre }));
      const answer = await postTo(url, events, token);
      if (answer) load.statuses.set(answer.status, (load.statuses.get(answer.status) ?? 0) + 1);
      else load.broken++;
      if (answer?.status === 200) for (const event of events) load.acknowledged.add(event.id);
      else if (patience === 0) return;
      else await new Promise((resolve) => setTimeout(resolve, patience));
    }
  }
  const done = Promise.all(Array.from({ length: clients }, client));
  async function stop(): Promise<void> {
    running = false;
    await done;
  }
  return load;
}
