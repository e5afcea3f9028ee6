import { staffPageAt } from '../../catalogue/staff-pages.ts';
import { navigate, usePath } from '../../visit/route.ts';
import { Field } from '../forms/field.tsx';
import { PanelForm } from '../forms/panel-form.tsx';
import { PasswordField } from '../forms/password-field.tsx';
import { textOf } from '../forms/text-of.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { logIn } from '../log-in.ts';
import { PageHeading } from '../page-heading.tsx';
import { useReports } from '../reports-context.ts';

/** Also shown in the place of any page that needs a login: afterwards one is where one wanted to be. */
export function LoginPage() {
  const { words, setStaff, addressOf } = useReports();
  const asked = staffPageAt(usePath()).page;
  const submission = useSubmit(async (data) => {
    const staff = await logIn(textOf(data, 'name'), textOf(data, 'password'));
    if (asked === 'login') navigate(addressOf('/bilans'));
    setStaff(staff);
  });
  return (
    <main id="content" className="page staff-page narrow">
      <PageHeading>{words.text('staff.login.title')}</PageHeading>
      <p>{words.text('staff.login.intro')}</p>
      <PanelForm
        submission={submission}
        action={words.text('staff.login.enter')}
        fields={['name', 'password']}
        fleeting
      >
        <Field
          name="name"
          label={words.text('staff.login.name')}
          autoComplete="username"
          required
          failure={submission.failure}
        />
        <PasswordField failure={submission.failure} />
      </PanelForm>
      <p className="hint">{words.text('staff.login.forgotten')}</p>
    </main>
  );
}
