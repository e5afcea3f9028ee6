import { useVisit } from '../visit-context.ts';
import { Face } from './face.tsx';

const SCORES = [1, 2, 3, 4, 5] as const;

interface RatingScaleProps {
  /** The question. */
  label: string;
  /** Where the five words stand: `<words>.1` to `<words>.5`. */
  scale: string;
  value: number | null;
  onChange(score: number): void;
  /** The question is said elsewhere on the page already. */
  quiet?: boolean;
}

/** A question on a scale of five: a face and words on every button, one tap or key each. */
export function RatingScale({ label, scale, value, onChange, quiet = false }: RatingScaleProps) {
  const { words } = useVisit();
  return (
    <fieldset className="rating">
      <legend className={quiet ? 'visually-hidden' : undefined}>{label}</legend>
      <div className="rating-row">
        {SCORES.map((score) => (
          <button
            key={score}
            type="button"
            aria-pressed={value === score}
            data-score={score}
            onClick={() => onChange(score)}
          >
            <Face score={score} />
            <span>{words.text(`${scale}.${score}`)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
