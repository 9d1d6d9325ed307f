import { runRetention } from './app/runRetention.ts';

try {
  await runRetention(process.argv.slice(2));
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
