import { sources } from '../../catalogue/sources.ts';
import { useVisit } from '../visit-context.ts';
import { Article } from './article.tsx';

/** What the facts are, honestly. */
export function AboutPage() {
  const { words } = useVisit();
  return (
    <Article titleKey="pages.about" sections={['about.list', 'about.pay', 'about.unchecked', 'about.authored']}>
      <section>
        <h2>{words.text('about.sources')}</h2>
        <ul>
          {sources.map((source) => (
            <li key={source.id}>
              {source[words.locale]} ({source.years})
            </li>
          ))}
        </ul>
      </section>
    </Article>
  );
}
