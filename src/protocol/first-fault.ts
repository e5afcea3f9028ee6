/** What a validator says of one fault; the part of typebox's error that we read. */
interface SchemaError {
  keyword: string;
  instancePath: string;
  message: string;
  params: object;
}

/** A fault in something sent to us: where, as a JSON pointer into it, and what is wrong there. */
export interface Fault {
  field: string;
  reason: string;
}

/** The most precise of a validator's errors, so that the sender can mend it. Unions and closed objects also complain at their parent. */
export function firstFault(errors: readonly SchemaError[]): Fault {
  const error = errors.reduce((best, next) => (next.instancePath.length > best.instancePath.length ? next : best));
  if ('requiredProperties' in error.params) {
    const [missing] = error.params.requiredProperties as string[];
    return { field: `${error.instancePath}/${missing}`, reason: 'is missing' };
  }
  const extra = error.keyword === 'boolean' || error.keyword === 'additionalProperties';
  return { field: error.instancePath, reason: extra ? 'is not a field of this kind' : error.message };
}
