import { type ReactNode, useEffect, useId, useRef } from 'react';

interface QuestionCardProps {
  title: string;
  /** Takes the focus when it appears, because it follows something that was just answered. */
  focused?: boolean;
  testId: string;
  /** Level of the heading: 3 inside the card of a place, 2 on a page of its own. */
  level?: 2 | 3;
  children: ReactNode;
}

/** One question at a time, calm, with a heading that a screen reader lands on. */
export function QuestionCard({ title, focused = false, testId, level = 2, children }: QuestionCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  useEffect(() => {
    if (focused) heading.current?.focus();
  }, [focused]);
  return (
    <section className="question" aria-labelledby={id} data-testid={testId}>
      <Heading id={id} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
