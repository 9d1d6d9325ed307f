import { asCommand } from './app/asCommand.ts';
import { runDrill } from './app/runDrill.ts';

await asCommand((words) => runDrill(words, import.meta.url));
