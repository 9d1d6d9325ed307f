import { runBackup } from './app/runBackup.ts';

try {
  await runBackup(process.argv.slice(2));
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
