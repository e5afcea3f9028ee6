import { type SelectHTMLAttributes, useId } from 'react';

type ChoiceProps = SelectHTMLAttributes<HTMLSelectElement> & {
  name: string;
  label: string;
  /** Value and text. */
  options: readonly (readonly [string, string])[];
};

export function Choice({ name, label, options, ...select }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select {...select} id={id} name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
