import { EVENT_KINDS, EVENT_REGISTRY, type EventKind, type Purpose } from '../../protocol/usage-event.ts';
import { useVisit } from '../visit-context.ts';

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

/** Every kind of record with its fields and purposes, made from the very registry that the endpoint checks. */
export default function KindsOfRecords() {
  return EVENT_KINDS.map((kind) => <KindOfRecord key={kind} kind={kind} />);
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
