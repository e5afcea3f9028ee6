import type { StaffError } from '../protocol/staff-api.ts';

/** The server did not do what was asked. `status` 0: it could not be reached. */
export class RequestFailure extends Error {
  readonly status: number;
  /** JSON pointer to the field that is wrong. */
  readonly field: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, { error, field }: StaffError, retryAfterSeconds: number | null = null) {
    super(error);
    this.status = status;
    this.field = field ?? null;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Asks our own server. @throws RequestFailure. */
export async function request<Answer>(
  method: Method,
  url: string,
  body?: object,
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    ...(signal ? { signal } : {}),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cause;
    throw new RequestFailure(0, { error: 'the server cannot be reached' });
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as Answer;
  const wait = response.headers.get('retry-after');
  throw new RequestFailure(response.status, answer as StaffError, wait === null ? null : Number(wait));
}
