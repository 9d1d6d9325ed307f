import { asCommand } from './app/asCommand.ts';
import { runRetention } from './app/runRetention.ts';

await asCommand(runRetention);
