import { asCommand } from './app/asCommand.ts';
import { runBackup } from './app/runBackup.ts';

await asCommand(runBackup);
