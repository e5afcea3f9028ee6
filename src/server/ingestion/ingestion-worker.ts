import { parentPort, workerData } from 'node:worker_threads';
import { asError, ingestGroup, nameOfFailure } from './ingest-group.ts';
import type { FromWorker, ToWorker, WorkerSettings } from './messages.ts';
import { openEventWriter } from './open-event-writer.ts';

/** The thread that owns the only connection that writes events. It works on one group at a time; the other side sees to that. */
const port = parentPort;
if (!port) throw new Error('This file is the entry of a worker thread');
const writer = openEventWriter((workerData as WorkerSettings).storage);
const answer = (message: FromWorker) => port.postMessage(message);

async function failureOfPing(): Promise<string | null> {
  try {
    await writer.ping();
    return null;
  } catch (error) {
    return nameOfFailure(asError(error));
  }
}

async function receive(message: ToWorker): Promise<void> {
  if (message.kind === 'ping') return answer({ kind: 'pong', number: message.number, failure: await failureOfPing() });
  if (message.kind === 'close') {
    await writer.close();
    answer({ kind: 'closed' });
    port?.close();
    return;
  }
  answer({ kind: 'answers', answers: await ingestGroup(message.posts, new Date(message.now), writer) });
}

port.on('message', (message: ToWorker) => void receive(message));
answer({ kind: 'ready' });
