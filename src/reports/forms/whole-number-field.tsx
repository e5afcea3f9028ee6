import type { ComponentProps } from 'react';
import { Field } from './field.tsx';
import { textOf } from './text-of.ts';

/** Digits, and spaces between them as one writes thousands. */
const DIGITS_AND_SPACES = '\\s*\\d[\\d\\s]*';

/** An input for a count. An input of type `number` reads «12,5» and «1e3» as numbers nobody meant, as each browser likes. */
export function WholeNumberField(props: Omit<ComponentProps<typeof Field>, 'type' | 'inputMode' | 'pattern'>) {
  return (
    <Field {...props} type="text" inputMode="numeric" pattern={DIGITS_AND_SPACES} maxLength={12} className="count" />
  );
}

/** What stands in such a field; null where nothing does. */
export function wholeNumberOf(data: FormData, name: string): number | null {
  const digits = textOf(data, name).replace(/\s/g, '');
  return digits === '' ? null : Number(digits);
}
