import { describe, expect, it } from 'vitest';
import type { IngestAnswer, Post } from './messages.ts';
import { createPostQueue } from './post-queue.ts';

const post = (bytes: number): Post => ({
  bytes: new Uint8Array(bytes),
  sender: { centre: null, enrolment: 'open', declines: false },
});
const stored: IngestAnswer = {
  status: 200,
  body: '{}',
  counts: { stored: 1, duplicate: 0, conflict: 0, rejected: 0, declined: 0 },
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

function queueWithGroups() {
  const groups: number[] = [];
  const queue = createPostQueue((posts) => groups.push(posts.length));
  queue.resume();
  const answerAll = () => queue.answer(Array.from({ length: groups.at(-1) ?? 0 }, () => stored));
  return { queue, groups, answerAll };
}

describe('posts that wait to be written', () => {
  it('go as one group, and what comes meanwhile is the next', async () => {
    const { queue, groups, answerAll } = queueWithGroups();
    const answers = [1, 2, 3].map(() => queue.add(post(10)));
    await turn();
    const later = [queue.add(post(10)), queue.add(post(10))];
    await turn();
    expect(groups).toEqual([3]);
    answerAll();
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(groups).toEqual([3, 2]);
    answerAll();
    await Promise.all(later);
    expect(queue.size()).toBe(0);
  });

  it('never make a group of more than about a megabyte, but one larger post still goes', async () => {
    const { queue, groups, answerAll } = queueWithGroups();
    for (const bytes of [400_000, 400_000, 400_000, 1_400_000, 10]) void queue.add(post(bytes));
    await turn();
    for (let group = 0; group < 3; group++) answerAll();
    expect(groups).toEqual([2, 1, 1, 1]);
  });

  it('are answered 503 when too much waits already, and when the writer is lost; the others wait for the next writer', async () => {
    const { queue, groups, answerAll } = queueWithGroups();
    const first = queue.add(post(1_000_000));
    await turn();
    const waiting = Array.from({ length: 64 }, () => queue.add(post(1_000_000)));
    expect(await queue.add(post(1_000_000))).toMatchObject({ status: 503, failure: 'QUEUE_FULL' });
    queue.fail('ERR_WORKER_OUT_OF_MEMORY');
    expect(await first).toMatchObject({ status: 503, failure: 'ERR_WORKER_OUT_OF_MEMORY' });
    await turn();
    expect(groups).toEqual([1]);
    queue.resume();
    await turn();
    while (queue.size() > 0) answerAll();
    expect((await Promise.all(waiting)).every(({ status }) => status === 200)).toBe(true);
    await queue.drained();
  });
});
