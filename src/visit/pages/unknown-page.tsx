import { Link } from '../link.tsx';
import { useVisit } from '../visit-context.ts';

export function UnknownPage({ message }: { message: string }) {
  const { words } = useVisit();
  return (
    <main id="content" className="page">
      <h1>{message}</h1>
      <p>
        <Link href="/">{words.text('site.home')}</Link>
      </p>
    </main>
  );
}
