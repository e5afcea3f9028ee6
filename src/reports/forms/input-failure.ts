import { RequestFailure } from '../staff-api.ts';

/** What is wrong with an input: nothing stands in it, or something that cannot be. */
export type InputFault = 'missing' | 'wrong';

/** A form was not sent, because some of its inputs cannot be right. */
export class InputFailure extends RequestFailure {
  readonly faults: ReadonlyMap<string, InputFault>;

  constructor(faults: ReadonlyMap<string, InputFault>) {
    super(400, { error: 'some inputs cannot be right' });
    this.faults = faults;
  }

  override isAbout(name: string): boolean {
    return this.faults.has(name);
  }
}

/** The browser's own check of a form, whose messages would come in the browser's language. Null: all of it can be right. */
export function faultsOf(form: HTMLFormElement): InputFailure | null {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  const faults = inputs
    .filter(({ validity }) => !validity.valid)
    .map(({ name, validity }): [string, InputFault] => [name, validity.valueMissing ? 'missing' : 'wrong']);
  return faults.length > 0 ? new InputFailure(new Map(faults)) : null;
}
