import { asCommand } from './app/asCommand.ts';
import { runRestore } from './app/runRestore.ts';

await asCommand(runRestore);
