import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { bridge } from './bridge';
import './styles.css';
import './past.css';

const start = await bridge.start();
createRoot(document.getElementById('root')!).render(<App start={start} />);
