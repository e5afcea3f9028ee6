import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { HttpRefusal } from './http-refusal.ts';

/** A batch of 500 events is about 500 kB; this is the limit before and after unpacking. */
export const BODY_LIMIT_BYTES = 1_500_000;
/** Smaller ones are unpacked at once: handing them to another thread costs more than doing it. */
const SYNCHRONOUS_BYTES = 32_768;

const unpackLarge = promisify(gunzip);
const LIMIT = { maxOutputLength: BODY_LIMIT_BYTES };

async function unpack(body: Buffer): Promise<Buffer> {
  try {
    return body.length <= SYNCHRONOUS_BYTES ? gunzipSync(body, LIMIT) : await unpackLarge(body, LIMIT);
  } catch (error) {
    if (error instanceof RangeError)
      throw new HttpRefusal(413, `body: at most ${BODY_LIMIT_BYTES} bytes when unpacked`);
    throw new HttpRefusal(400, 'body: is not gzip, as its Content-Encoding says');
  }
}

/** Bytes whose memory nothing else uses, so that it can be handed to another thread. */
function owned(buffer: Buffer): Uint8Array {
  const whole = buffer.byteOffset === 0 && buffer.byteLength === buffer.buffer.byteLength;
  return whole ? buffer : new Uint8Array(buffer);
}

/** The body of a post as bytes that may be given away. @throws HttpRefusal 400, 413 or 415. */
export async function requestBytes(body: Buffer, encoding: string | undefined): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity') return owned(body);
  if (name !== 'gzip') throw new HttpRefusal(415, 'Content-Encoding: must be gzip or none');
  return owned(await unpack(body));
}
