import { useReports } from '../reports-context.ts';

/** Ways into the page of settings: the sections that an account has, in their order. */
export function SettingsContents({ sections }: { sections: readonly { id: string; title: string }[] }) {
  const { words } = useReports();
  return (
    <nav className="settings-contents" aria-label={words.text('staff.settings.contents')}>
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
