import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';

const ADDRESSES_REMEMBERED = 10_000;

/** A home or a school has a whole /64 of IPv6: its addresses count as one. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const groups = [...front, ...Array.from({ length: gap }, () => '0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

/** Turns addresses into keyed hashes that mean nothing outside this process; each call makes a key of its own. */
export function createAddressHash(): (address: string) => string {
  const secret = randomBytes(32);
  return (address) => createHmac('sha256', secret).update(networkOf(address)).digest('base64').slice(0, 22);
}

/** Limits posts by address. What is remembered, in memory only, is a hash. */
export function addressLimit(postsPerMinute: number): RateLimitPluginOptions {
  const hash = createAddressHash();
  return {
    max: postsPerMinute,
    timeWindow: 60_000,
    cache: ADDRESSES_REMEMBERED,
    keyGenerator: (request: FastifyRequest) => hash(request.ip),
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error(`Too many posts; the next one is welcome in ${Math.ceil(ttl / 1000)} s.`), {
        statusCode: 429,
      }),
  };
}
