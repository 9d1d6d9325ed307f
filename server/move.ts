import { runMove } from './app/runMove.ts';

try {
  await runMove(process.argv.slice(2));
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
