/** What a post is answered when it is not taken; the message names the header or field to mend. */
export class HttpRefusal extends Error {
  readonly statusCode: number;
  readonly retryAfter: number | undefined;

  /** `retryAfter` in seconds. */
  constructor(statusCode: 400 | 401 | 403 | 405 | 413 | 415 | 429 | 503, message: string, retryAfter?: number) {
    super(message);
    this.statusCode = statusCode;
    this.retryAfter = retryAfter;
  }
}
