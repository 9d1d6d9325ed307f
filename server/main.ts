import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';

const log = pino({ level: 'warn' }, pino.destination(2));

try {
  const app = await startApp({
    config: readConfig(process.env),
    clientDirectory: fileURLToPath(new URL('../client/', import.meta.url)),
    log,
  });
  console.log(`Draagvlak: ${app.url}`);
  for (const [who, link] of Object.entries(app.signInLinks)) console.log(`  ${who.padEnd(15)} ${link}`);
  console.log('Ready.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
} catch (reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exit(1);
}
