import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { startApp } from './startApp.ts';

/** Milliseconds in which it has to have stopped. */
const patience = 25_000;

/**
 * Runs the program until it is told to stop: says where it listens, how one signs in, and *Ready.* It
 * ends with 1 when it can write nothing any more: whoever started it starts it anew.
 * `program` is the URL of the built file; the built pages lie beside its folder.
 */
export async function run(program: string): Promise<void> {
  let breaks = (): void => undefined;
  const broken = new Promise<void>((resolve) => (breaks = resolve));
  const app = await startApp({
    config: readConfig(process.env),
    clientDirectory: fileURLToPath(new URL('../client/', program)),
    programs: { press: new URL('press.js', program), reader: new URL('reader.js', program) },
    log: pino({ level: 'warn' }, pino.destination(2)),
    onBroken: () => breaks(),
  });
  const end = (code: number): void => {
    // Whoever waits for what never comes is not waited for.
    setTimeout(() => process.exit(code === 0 ? 1 : code), patience).unref();
    void app.close().then(() => process.exit(code));
  };
  void broken.then(() => end(1));
  // Before anything is said: who reads *Ready.* may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0));
  console.log(`Draagvlak: ${app.url}`);
  for (const [who, link] of Object.entries(app.signInLinks)) {
    console.log(`  ${who.padEnd(15)} ${link}`);
  }
  console.log('Ready.');
}
