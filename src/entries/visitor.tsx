import { createRoot } from 'react-dom/client';
import { openSessionLog } from '../session/session-log.ts';
import { createSessionStore } from '../session/session-store.ts';
import { refusesCounting } from '../session/refusal.ts';
import { App } from '../visit/app.tsx';
import '../visit/styles.css';

const session = createSessionStore({ counted: !refusesCounting(navigator) });
const log = await openSessionLog(session);
const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(<App session={session} log={log} />);
