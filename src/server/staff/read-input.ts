import type { Static, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { firstFault } from '../../protocol/first-fault.ts';
import { Refusal } from './refusal.ts';

/** Makes a reader of bodies and queries that gives what the schema says. @throws Refusal 400 naming the field that is wrong. */
export function inputReader<T extends TSchema>(schema: T): (input: unknown) => Static<T> {
  const validator = Compile(schema);
  return (input) => {
    const value: unknown = input ?? {};
    if (validator.Check(value)) return value;
    const { field, reason } = firstFault(validator.Errors(value));
    throw field === '' ? new Refusal(400, `the body ${reason}`) : new Refusal(400, reason, { field });
  };
}
