import { run } from './app/run.ts';

try {
  await run(import.meta.url);
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
