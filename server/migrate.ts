import { runMigrate } from './app/runMigrate.ts';

try {
  await runMigrate();
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
