import { runRestore } from './app/runRestore.ts';

try {
  await runRestore(process.argv.slice(2));
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
