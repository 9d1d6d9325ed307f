import { asCommand } from './app/asCommand.ts';
import { runMove } from './app/runMove.ts';

await asCommand(runMove);
