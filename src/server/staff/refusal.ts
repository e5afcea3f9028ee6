/** A request that is refused for a reason its sender can mend. `field` is a JSON pointer into what was sent. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly field: string | null;
  readonly retryAfterSeconds: number | null;

  constructor(
    statusCode: number,
    reason: string,
    { field, retryAfterSeconds }: { field?: string; retryAfterSeconds?: number } = {},
  ) {
    super(field === undefined ? reason : `${field.slice(1)}: ${reason}`);
    this.statusCode = statusCode;
    this.field = field ?? null;
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}
