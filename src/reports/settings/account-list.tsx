import type { LinkMade, StaffAccount } from '../../protocol/staff-api.ts';
import { ConfirmButton } from '../forms/confirm-button.tsx';
import { centreName } from '../../catalogue/report-labels.ts';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import type { LinkFor } from './accounts-section.tsx';

interface AccountListProps {
  accounts: readonly StaffAccount[];
  onLink(link: LinkFor): void;
  onDone(): Promise<void>;
}

export function AccountList({ accounts, onLink, onDone }: AccountListProps) {
  const { words } = useReports();
  return (
    <ul className="rows">
      {accounts.map(({ id, name, role, centre, hasPassword }) => (
        <li key={id}>
          <span>
            <strong>{name}</strong> {words.text(`staff.roles.${role}`)}
            {centre && ` · ${centreName(centre, words)}`}
            {!hasPassword && <em> {words.text('staff.accounts.waiting')}</em>}
          </span>
          <span className="row-actions">
            <ConfirmButton
              label={words.text('staff.accounts.newLink')}
              about={name}
              question={words.text('staff.accounts.sureLink', { name })}
              focusAfter="accounts"
              work={async () => {
                const { path } = await request<LinkMade>('POST', `/api/staff/accounts/${id}/link`);
                onLink({ name, path });
              }}
            />
            <ConfirmButton
              label={words.text('staff.remove')}
              about={name}
              question={words.text('staff.accounts.sure', { name })}
              focusAfter="accounts"
              work={async () => {
                await request('DELETE', `/api/staff/accounts/${id}`);
                await onDone();
              }}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}
