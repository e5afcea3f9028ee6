import type { StaffError } from '../protocol/staff-api.ts';
import { renewSession } from './session-renewal.ts';

interface FailureCircumstances {
  retryAfterSeconds?: number | null;
  /** Nobody knows whether what was asked has happened: the answer was lost on the way. */
  unsure?: boolean;
}

/** The server did not do what was asked. `status` 0: it could not be reached. */
export class RequestFailure extends Error {
  readonly status: number;
  /** JSON pointer to the field that is wrong. */
  readonly field: string | null;
  readonly retryAfterSeconds: number | null;
  readonly unsure: boolean;

  constructor(
    status: number,
    { error, field }: StaffError,
    { retryAfterSeconds = null, unsure = false }: FailureCircumstances = {},
  ) {
    super(error);
    this.status = status;
    this.field = field ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
    this.unsure = unsure;
  }

  /** Whether the field of this name is what is wrong. */
  isAbout(name: string): boolean {
    return this.field?.split('/').at(-1) === name;
  }
}

/** What was thrown while something was asked, as a failure that can be put into words. */
export function failureOf(error: unknown): RequestFailure {
  return error instanceof RequestFailure ? error : new RequestFailure(0, { error: String(error) });
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** These may be asked as often as one likes, and without a session. */
const LEAVES_NOTHING = /^\/api\/staff\/(login|logout|me|link\/look)$/;

/**
 * Asks our own server. When the session is over, whoever sits there logs in again over the page, and it is asked once more.
 * @throws RequestFailure.
 */
export async function request<Answer>(
  method: Method,
  url: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Answer> {
  const send = () => sendOnce<Answer>(method, url, body, signal);
  try {
    return await send();
  } catch (error) {
    const isOver = error instanceof RequestFailure && error.status === 401 && !LEAVES_NOTHING.test(url);
    if (isOver && (await renewSession())) return send();
    throw error;
  }
}

/** Whether the session is open, or is again because whoever sits there has logged in over the page. A server that fails has not ended it. */
export async function isLoggedIn(): Promise<boolean> {
  try {
    await request('GET', '/api/staff/me');
    return true;
  } catch (error) {
    return failureOf(error).status === 401 ? renewSession() : true;
  }
}

async function sendOnce<Answer>(
  method: Method,
  url: string,
  body: object | undefined,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    const unsure = method !== 'GET' && !LEAVES_NOTHING.test(url);
    throw new RequestFailure(0, { error: 'the server cannot be reached' }, { unsure });
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as Answer;
  const wait = response.headers.get('retry-after');
  throw new RequestFailure(response.status, answer as StaffError, {
    retryAfterSeconds: wait === null ? null : Number(wait),
  });
}
