import { hash, verify } from '@node-rs/argon2';
import { newToken } from './tokens.ts';

// The library's own parameters: Argon2id, 19 MiB, two passes, about 30 ms off the event loop.
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'));
}

let decoy: Promise<string> | null = null;

/** Verifies against a hash of nothing when there is none, so that an unknown name takes as long as a wrong password. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(newToken());
  const matches = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return matches && stored !== null;
}
