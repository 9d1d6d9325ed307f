import { asCommand } from './app/asCommand.ts';
import { runMigrate } from './app/runMigrate.ts';

await asCommand(runMigrate);
