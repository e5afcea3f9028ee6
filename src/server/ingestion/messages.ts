import type { StorageAddress } from '../storage/storage-address.ts';
import type { Sender } from './batch.ts';

/** One post as the worker gets it: the bytes of its body, already unpacked. */
export interface Post {
  bytes: Uint8Array;
  sender: Sender;
}

export interface IngestCounts {
  stored: number;
  duplicate: number;
  /** Same id, other content: answered `duplicate`, counted apart. */
  conflict: number;
  rejected: number;
  declined: number;
}

/** What to answer a post with: the status and the JSON text. */
export interface IngestAnswer {
  status: 200 | 400 | 413 | 503;
  body: string;
  counts: IngestCounts;
  /** Of a 503: the database's name for what failed, without any content. */
  failure?: string;
}

export interface WorkerSettings {
  storage: StorageAddress;
}

export type ToWorker =
  | { kind: 'group'; now: number; posts: Post[] }
  | { kind: 'ping'; number: number }
  | { kind: 'close' };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'answers'; answers: IngestAnswer[] }
  /** `failure`: the database's name for why it cannot be written, or null: it answers. */
  | { kind: 'pong'; number: number; failure: string | null }
  | { kind: 'closed' };
