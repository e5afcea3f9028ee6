/** A face from sad (1) to glad (5), drawn in the colour of the text. The words beside it say the same. */
export function Face({ score }: { score: number }) {
  const bend = (score - 3) * 3.6;
  return (
    <svg className="face" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="14" />
      <circle className="eye" cx="11" cy="12.5" r="1.6" />
      <circle className="eye" cx="21" cy="12.5" r="1.6" />
      <path d={`M9.5 ${21 - bend / 2} Q16 ${21 + bend} 22.5 ${21 - bend / 2}`} />
    </svg>
  );
}
