import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { startApp } from './startApp.ts';

/**
 * Runs the program until it is told to stop: says where it listens, how one signs in, and *Ready.*
 * `program` is the URL of the built file; the built pages lie beside its folder.
 */
export async function run(program: string): Promise<void> {
  const app = await startApp({
    config: readConfig(process.env),
    clientDirectory: fileURLToPath(new URL('../client/', program)),
    programs: { press: new URL('press.js', program), reader: new URL('reader.js', program) },
    log: pino({ level: 'warn' }, pino.destination(2)),
  });
  // Before anything is said: who reads *Ready.* may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void app.close().then(() => process.exit(0)));
  }
  console.log(`Draagvlak: ${app.url}`);
  for (const [who, link] of Object.entries(app.signInLinks)) {
    console.log(`  ${who.padEnd(15)} ${link}`);
  }
  console.log('Ready.');
}
