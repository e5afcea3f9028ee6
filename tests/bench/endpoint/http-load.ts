import { connect } from 'node:net';
import { quantile } from './statistics.ts';

export interface LoadResult {
  eventsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  failed: number;
}

/** Requests as bytes, ready before the clock starts. */
export function requestsOf(batches: readonly (readonly unknown[])[]): Buffer[] {
  return batches.map((events) => {
    const body = Buffer.from(JSON.stringify({ events }));
    const head = `POST /api/events HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), body]);
  });
}

/** Calls back once for every whole answer. */
function readAnswers(onAnswer: (ok: boolean) => void): (data: Buffer) => void {
  let text = '';
  return (data) => {
    text += data.toString('latin1');
    const head = text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (text.length < head + 4 + length) return;
    const ok = text.startsWith('HTTP/1.1 200');
    text = '';
    onAnswer(ok);
  };
}

export interface LoadOptions {
  port: number;
  connections: number;
  batch: number;
  /** Events per second that are due, whether or not earlier ones are answered; 0: each connection sends when it has its answer. */
  rate: number;
}

/**
 * Sends requests over raw sockets, because the client shares the processor with the server. At a fixed rate, latency counts from the
 * moment at which a request was due.
 */
export function sendAll(
  requests: readonly Buffer[],
  { port, connections, batch, rate }: LoadOptions,
): Promise<LoadResult> {
  return new Promise((resolve, reject) => {
    const latencies: number[] = [];
    const started = performance.now();
    let next = 0;
    let failed = 0;
    for (let index = 0; index < connections; index++) {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      let sentAt = 0;
      const send = () => {
        const request = requests[next++];
        if (!request) return socket.end();
        const due = rate > 0 ? started + ((next - 1) * batch * 1000) / rate : performance.now();
        sentAt = due;
        const wait = due - performance.now();
        if (wait > 1) return setTimeout(() => socket.write(request), wait);
        return socket.write(request);
      };
      const answered = (ok: boolean) => {
        latencies.push(performance.now() - sentAt);
        if (!ok) failed++;
        if (latencies.length === requests.length) {
          const seconds = (performance.now() - started) / 1000;
          const eventsPerSecond = ((requests.length - failed) * batch) / seconds;
          resolve({ eventsPerSecond, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), failed });
        }
        send();
      };
      socket.on('connect', send);
      socket.on('data', readAnswers(answered));
      socket.on('error', reject);
    }
  });
}
