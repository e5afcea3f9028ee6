import { createRoot } from 'react-dom/client';
import { openSession } from '../session/open-session.ts';
import { createSessionStore } from '../session/session-store.ts';
import { watchUnexpected } from '../session/watch-unexpected.ts';
import { refusesCounting } from '../session/refusal.ts';
import { App } from '../visit/app.tsx';
import '../visit/styles.css';
import '../visit/after.css';

const session = createSessionStore({ counted: !refusesCounting(navigator) });
const { log, device } = await openSession(session);
watchUnexpected(globalThis, () => void log.noteError('unexpected'));
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(<App session={session} log={log} device={device} />);
