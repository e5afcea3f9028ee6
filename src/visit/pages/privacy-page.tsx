import { EVENT_KINDS, EVENT_REGISTRY, type EventKind, type Purpose } from '../../protocol/usage-event.ts';
import { CountingChoice } from '../counting-choice.tsx';
import { Link } from '../link.tsx';
import { VISIT_PATHS } from '../route.ts';
import { useVisit } from '../visit-context.ts';
import { Article } from './article.tsx';

interface NoticedSchema {
  purpose?: Purpose;
  items?: { properties?: Record<string, NoticedSchema> };
}

/** Fields with their purposes, those of steps and answers too. */
function fieldsOf(properties: Record<string, NoticedSchema>): [string, Purpose][] {
  return Object.entries(properties).flatMap(([name, { purpose, items }]) => [
    ...(purpose ? [[name, purpose] satisfies [string, Purpose]] : []),
    ...fieldsOf(items?.properties ?? {}),
  ]);
}

/** What is collected, made from the very registry that the endpoint checks. */
export default function PrivacyPage() {
  const { words } = useVisit();
  return (
    <Article
      titleKey="pages.privacy"
      sections={['privacy.principle', 'privacy.declared', 'privacy.refuse', 'privacy.device']}
    >
      <CountingChoice explained />
      <p>
        <Link className="button" href={VISIT_PATHS.records}>
          {words.text('after.records.open')}
        </Link>
      </p>
      <section>
        <h2>{words.text('privacy.records')}</h2>
        <p>{words.text('privacy.recordsText')}</p>
        {EVENT_KINDS.map((kind) => (
          <KindOfRecord key={kind} kind={kind} />
        ))}
      </section>
    </Article>
  );
}

function KindOfRecord({ kind }: { kind: EventKind }) {
  const { words } = useVisit();
  const { purpose, schema } = EVENT_REGISTRY[kind];
  return (
    <details className="kind">
      <summary>
        {words.text(`privacy.kinds.${kind}`)}{' '}
        <span className="visually-hidden">{words.text('privacy.fieldsTitle')}</span>
      </summary>
      <p>
        <code>{kind}</code>, {words.text('privacy.purpose')} {words.text(`privacy.purposes.${purpose}`)}.
      </p>
      <ul>
        {fieldsOf(schema.properties as Record<string, NoticedSchema>).map(([name, why]) => (
          <li key={name}>
            <code>{name}</code> — {words.text(`privacy.fields.${name}`)}{' '}
            <span className="source">({words.text(`privacy.purposes.${why}`)})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
