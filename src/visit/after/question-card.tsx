import { type ReactNode, useEffect, useId, useRef } from 'react';

interface QuestionCardProps {
  title: string;
  /** Takes the focus when it appears, because it follows something that was just answered. */
  focused?: boolean;
  testId: string;
  children: ReactNode;
}

/** One question at a time, calm, with a heading that a screen reader lands on. */
export function QuestionCard({ title, focused = false, testId, children }: QuestionCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <section className="question" aria-labelledby={id} data-testid={testId}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
