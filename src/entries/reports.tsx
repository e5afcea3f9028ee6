import { createRoot } from 'react-dom/client';
import { commonWords } from '../catalogue/common-words.ts';
import { createWords } from '../catalogue/words.ts';
import { ReportPage } from '../reports/report-page.tsx';
import '../visit/styles.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
const locale = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'fr';
document.documentElement.lang = locale;
createRoot(root).render(<ReportPage words={createWords(locale, commonWords[locale])} />);
