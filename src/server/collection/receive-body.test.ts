import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createBodyReceiver } from './receive-body.ts';
import { BODY_LIMIT_BYTES } from './request-bytes.ts';

const bytes = (count: number) => Buffer.alloc(count, 'x');

describe('bodies that are being received', () => {
  it('are whole, in order, and an empty one too', async () => {
    const receive = createBodyReceiver();
    expect((await receive(Readable.from([Buffer.from('one '), Buffer.from('two')]), 7)).toString()).toBe('one two');
    expect((await receive(Readable.from([]), 0)).length).toBe(0);
  });

  it('may be as long as the limit and no longer, whatever was declared', async () => {
    const receive = createBodyReceiver();
    const most = await receive(Readable.from([bytes(BODY_LIMIT_BYTES)]), Number.NaN);
    expect(most.length).toBe(BODY_LIMIT_BYTES);
    const reason = { statusCode: 413, message: 'body: at most 1500000 bytes' };
    await expect(receive(Readable.from([]), BODY_LIMIT_BYTES + 1)).rejects.toMatchObject(reason);
    await expect(receive(Readable.from([bytes(BODY_LIMIT_BYTES), bytes(1)]), Number.NaN)).rejects.toMatchObject(reason);
  });

  it('that break off are given up', async () => {
    const broken = new PassThrough();
    const body = createBodyReceiver()(broken, 10);
    broken.write(bytes(3));
    broken.destroy();
    await expect(body).rejects.toMatchObject({ statusCode: 400 });
  });

  it('leave room for small ones when large ones stand: the largest goes first, and what it held is free again', async () => {
    const receive = createBodyReceiver(10_000);
    const start = (count: number) => {
      const payload = new PassThrough();
      payload.write(bytes(count));
      return { payload, body: receive(payload, Number.NaN) };
    };
    const large = start(6_000);
    const middle = start(3_000);
    const refusal = large.body.catch((thrown: unknown) => thrown);
    const small = start(2_000);
    expect(await refusal).toMatchObject({ statusCode: 503, retryAfter: 10 });
    small.payload.end();
    expect((await small.body).length).toBe(2_000);
    const other = start(6_000);
    for (const { payload } of [middle, other]) payload.end();
    expect((await Promise.all([middle.body, other.body])).map(({ length }) => length)).toEqual([3_000, 6_000]);
  });

  it('that come byte by byte are counted for what they really cost', async () => {
    const receive = createBodyReceiver(10_000);
    const crumbs = receive(Readable.from(Array.from({ length: 100 }, () => bytes(1))), Number.NaN);
    await expect(crumbs).rejects.toMatchObject({ statusCode: 503 });
  });
});
