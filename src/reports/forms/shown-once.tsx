import { useEffect, useId, useRef, useState } from 'react';
import { useReports } from '../reports-context.ts';

interface ShownOnceProps {
  title: string;
  text: string;
  secret: string;
}

/** A link or a token that the server will never tell again. It takes the focus, because one must not miss it. */
export function ShownOnce({ title, text, secret }: ShownOnceProps) {
  const { words } = useReports();
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    setCopied(false);
    heading.current?.focus();
  }, [secret]);

  return (
    <section className="shown-once" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p>{text}</p>
      <p className="secret">
        <code>{secret}</code>
      </p>
      {/* A plain local network has no clipboard: the link can be selected all the same. */}
      {navigator.clipboard && (
        <button type="button" onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
          {words.text('staff.copy')}
        </button>
      )}
      <p role="status" className="saved">
        {copied ? words.text('staff.copied') : ''}
      </p>
    </section>
  );
}
