import { SESSION_HOURS } from './sessions.ts';

const NAME = 'staff_session';

/**
 * The value of a `Set-Cookie` header; an empty token takes the cookie away. A token's letters need no escaping. `secure` is for https: a
 * plain local network has none.
 */
export function sessionCookie(token: string, secure: boolean): string {
  const seconds = token === '' ? 0 : SESSION_HOURS * 3600;
  return `${NAME}=${token}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

export function sessionTokenOf(cookieHeader: string | undefined): string | null {
  return new RegExp(`(?:^|;\\s*)${NAME}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(cookieHeader ?? '')?.[1] ?? null;
}
