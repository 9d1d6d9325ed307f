import { runDrill } from './app/runDrill.ts';

try {
  await runDrill(process.argv.slice(2), import.meta.url);
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
