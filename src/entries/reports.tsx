import { createRoot } from 'react-dom/client';
import { StaffApp } from '../reports/staff-app.tsx';
import '../visit/styles.css';
import '../reports/reports.css';
import '../reports/printed-report.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(<StaffApp />);
