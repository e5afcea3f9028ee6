import { describe, expect, it } from 'vitest';
import { createAddressHash, networkOf } from './address-limit.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
  ])('of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));
});

describe('the hash of an address', () => {
  it('is the same for its network, and another under another key: each has a key of its own', () => {
    const [one, other] = [createAddressHash(), createAddressHash()];
    expect(one('2001:db8::1')).toBe(one('2001:db8::2'));
    expect(one('192.0.2.9')).not.toBe(one('192.0.2.8'));
    expect(other('192.0.2.9')).not.toBe(one('192.0.2.9'));
  });
});
