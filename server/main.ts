import { run } from './app/run.ts';
import { isInVain } from './app/isInVain.ts';

try {
  await run(import.meta.url);
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  // By sysexits.h: it is told wrongly. Whoever starts servers by themselves leaves this one.
  process.exit(isInVain(reason) ? 78 : 1);
}
