import type { StaffIdentity } from '../../protocol/staff-api.ts';
import { navigate, usePath } from '../../visit/route.ts';
import { Field } from '../forms/field.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { useSubmit } from '../forms/use-submit.ts';
import { PageHeading } from '../page-heading.tsx';
import { useReports } from '../reports-context.ts';
import { request } from '../staff-api.ts';
import { staffPageAt } from '../../catalogue/staff-pages.ts';

/** Also shown in the place of any page that needs a login: afterwards one is where one wanted to be. */
export function LoginPage() {
  const { words, setStaff, addressOf } = useReports();
  const asked = staffPageAt(usePath()).page;
  const submission = useSubmit(async (data) => {
    const staff = await request<StaffIdentity>('POST', '/api/staff/login', {
      name: data.get('name'),
      password: data.get('password'),
    });
    setStaff(staff);
    if (asked === 'login') navigate(addressOf('/bilans'));
  });
  return (
    <main id="content" className="page staff-page narrow">
      <PageHeading>{words.text('staff.login.title')}</PageHeading>
      <p>{words.text('staff.login.intro')}</p>
      <PanelForm submission={submission} action={words.text('staff.login.enter')}>
        <Field name="name" label={words.text('staff.login.name')} autoComplete="username" required failure={null} />
        <Field
          name="password"
          type="password"
          label={words.text('staff.login.password')}
          autoComplete="current-password"
          required
          failure={null}
        />
      </PanelForm>
      <p className="hint">{words.text('staff.login.forgotten')}</p>
    </main>
  );
}
