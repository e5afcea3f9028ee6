import type { Readable } from 'node:stream';
import { RETRY_SECONDS } from '../storage/storage-unavailable.ts';
import { HttpRefusal } from './http-refusal.ts';
import { BODY_LIMIT_BYTES } from './request-bytes.ts';

/** For all bodies together whose end is not there yet. */
const ROOM_BYTES = 32_000_000;
/** What a piece costs beside its bytes: a body may come byte by byte. */
const PIECE_BYTES = 150;
const TOO_LARGE = `body: at most ${BODY_LIMIT_BYTES} bytes`;

/** Takes in the whole body of a request. @throws HttpRefusal 400, 413 or 503 */
export type ReceiveBody = (payload: Readable, declaredBytes: number) => Promise<Buffer>;

interface Receiving {
  /** Bytes of memory. */
  held: number;
  giveUp(): void;
}

/** What all bodies that are on their way hold together. */
function createRoom(roomBytes: number) {
  const all = new Set<Receiving>();
  let held = 0;
  return {
    enter: (one: Receiving) => void all.add(one),
    leave(one: Receiving): void {
      if (all.delete(one)) held -= one.held;
    },
    hold(one: Receiving, bytes: number): void {
      one.held += bytes;
      held += bytes;
      if (held > roomBytes) [...all].reduce((most, other) => (other.held > most.held ? other : most)).giveUp();
    },
  };
}

/**
 * Bodies that are on their way hold memory before anything is known of them, and a sender may let them stand. When they hold more than
 * `roomBytes` together, the one that holds most is given up: small posts still come through beside large ones that stand.
 */
export function createBodyReceiver(roomBytes = ROOM_BYTES): ReceiveBody {
  const room = createRoom(roomBytes);

  function receive(payload: Readable, resolve: (body: Buffer) => void, reject: (refusal: HttpRefusal) => void): void {
    const pieces: Buffer[] = [];
    let length = 0;
    const one: Receiving = {
      held: 0,
      giveUp: () => refuse(503, 'Too much is being received; send the events again later.'),
    };
    const early = () => refuse(400, 'body: did not come to its end');

    function leave(): void {
      room.leave(one);
      payload.off('data', take).off('end', end).off('error', early).off('close', early);
    }
    function refuse(status: 400 | 413 | 503, reason: string): void {
      leave();
      payload.resume(); // what still comes is not kept
      reject(new HttpRefusal(status, reason, status === 503 ? RETRY_SECONDS : undefined));
    }
    function take(piece: Buffer): void {
      length += piece.length;
      if (length > BODY_LIMIT_BYTES) return refuse(413, TOO_LARGE);
      pieces.push(piece);
      return room.hold(one, piece.length + PIECE_BYTES);
    }
    function end(): void {
      leave();
      resolve(Buffer.concat(pieces, length));
    }
    room.enter(one);
    payload.on('data', take).on('end', end).on('error', early).on('close', early);
  }

  return (payload, declaredBytes) =>
    new Promise((resolve, reject) => {
      if (declaredBytes > BODY_LIMIT_BYTES) reject(new HttpRefusal(413, TOO_LARGE));
      else receive(payload, resolve, reject);
    });
}
