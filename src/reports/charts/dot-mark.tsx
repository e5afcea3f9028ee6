interface DotMarkProps {
  /** The first is hollow, the last is full: they are told apart without seeing colours, and in a black and white print. */
  isLast: boolean;
  x: string;
}

/** A mean on the scale of the answers. */
export function DotMark({ isLast, x }: DotMarkProps) {
  return <circle className={isLast ? 'dot full' : 'dot'} cx={x} cy="50%" r="0.4em" />;
}
