import { EVENT_KINDS, EVENT_REGISTRY } from '../../protocol/usage-event.ts';
import { PlaceSettings } from '../place-settings.tsx';
import { useSession, useVisit } from '../visit-context.ts';
import { Article } from './article.tsx';

/** What is collected, made from the very registry that the endpoint checks. */
export default function PrivacyPage() {
  const { words } = useVisit();
  const counted = useSession((state) => state.counted);
  return (
    <Article titleKey="pages.privacy" sections={['privacy.principle', 'privacy.declared', 'privacy.refuse']}>
      <section>
        <h2>{words.text('privacy.records')}</h2>
        <p>{words.text('privacy.recordsText')}</p>
        <ul lang="en">
          {EVENT_KINDS.map((kind) => (
            <li key={kind}>
              <code>{kind}</code> — {EVENT_REGISTRY[kind].schema.description} (
              {Object.keys(EVENT_REGISTRY[kind].schema.properties).join(', ')})
            </li>
          ))}
        </ul>
        <PlaceSettings words={words} counted={counted} />
      </section>
    </Article>
  );
}
