import type { IngestAnswer, Post } from './messages.ts';

/** So that one flood does not hold everyone: about 2,500 events of a place. A larger post is a group by itself. */
const GROUP_BYTES = 1_000_000;
/** Beyond this the endpoint says that it is busy instead of filling the memory. */
const QUEUE_BYTES = 64_000_000;

interface Waiting {
  post: Post;
  bytes: number;
  resolve(answer: IngestAnswer): void;
}

export interface PostQueue {
  add(post: Post): Promise<IngestAnswer>;
  size(): number;
  /** Of the group that was sent last. */
  answer(answers: readonly IngestAnswer[]): void;
  /** Whoever writes is gone: the group that it had may or may not be stored, and its senders must ask again. */
  fail(failure: string): void;
  /** Whoever writes is there. */
  resume(): void;
  /** Resolves when nothing waits. */
  drained(): Promise<void>;
}

function busy(failure: string): IngestAnswer {
  return {
    status: 503,
    body: JSON.stringify({ error: 'The endpoint is busy; send the events again later.' }),
    counts: { stored: 0, duplicate: 0, conflict: 0, rejected: 0, declined: 0 },
    failure,
  };
}

/** Groups posts for one writer: what arrives while a group is being written is the next group. There is no timer. */
export function createPostQueue(send: (posts: Post[]) => void): PostQueue {
  let queue: Waiting[] = [];
  let queuedBytes = 0;
  let group: Waiting[] = [];
  let running = false;
  let scheduled = false;
  let onDrained: (() => void)[] = [];

  function nextGroup(): Waiting[] {
    let bytes = 0;
    const end = queue.findIndex((one, index) => (bytes += one.bytes) > GROUP_BYTES && index > 0);
    const next = end < 0 ? queue : queue.slice(0, end);
    queue = end < 0 ? [] : queue.slice(end);
    return next;
  }

  function flush(): void {
    scheduled = false;
    if (!running || group.length > 0) return;
    if (queue.length === 0) {
      for (const resolve of onDrained) resolve();
      onDrained = [];
      return;
    }
    group = nextGroup();
    queuedBytes -= group.reduce((sum, one) => sum + one.bytes, 0);
    send(group.map((one) => one.post));
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    setImmediate(flush);
  }

  function settle(answerOf: (index: number) => IngestAnswer): void {
    const settled = group;
    group = [];
    flush(); // the writer works on the next group while these answers go out
    settled.forEach((one, index) => one.resolve(answerOf(index)));
  }

  return {
    add: (post) =>
      new Promise((resolve) => {
        const bytes = post.bytes.byteLength;
        if (queuedBytes + bytes > QUEUE_BYTES) return resolve(busy('QUEUE_FULL'));
        queuedBytes += bytes;
        queue.push({ post, bytes, resolve });
        return schedule();
      }),
    size: () => queue.length + group.length,
    answer: (answers) => settle((index) => answers[index] ?? busy('NO_ANSWER')),
    fail(failure) {
      running = false;
      settle(() => busy(failure));
    },
    resume() {
      running = true;
      schedule();
    },
    drained: () =>
      new Promise((resolve) => {
        onDrained.push(resolve);
        schedule();
      }),
  };
}
