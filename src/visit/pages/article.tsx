import { PageHeading } from '../page-heading.tsx';
import { useVisit } from '../visit-context.ts';

/** A plain page of headed paragraphs. The words are a list of `title` and `text` below `key`. */
export function Article({
  titleKey,
  sections,
  children,
}: {
  titleKey: string;
  sections: readonly string[];
  children?: React.ReactNode;
}) {
  const { words } = useVisit();
  return (
    <main id="content" className="page article">
      <PageHeading words={words}>{words.text(titleKey)}</PageHeading>
      {sections.map((key) => (
        <section key={key}>
          <h2>{words.text(`${key}.title`)}</h2>
          <p>{words.text(`${key}.text`)}</p>
        </section>
      ))}
      {children}
    </main>
  );
}
