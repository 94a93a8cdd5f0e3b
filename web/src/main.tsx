import './ui/styles/portal.css';
import './ui/styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { startI18n } from './i18n';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

void startI18n().then(() => createRoot(root).render(<App />));
