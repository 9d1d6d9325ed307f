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
  let isBroken = false;
  let isEnding = false;
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    // Whoever waits for what never comes is not waited for.
    setTimeout(() => process.exit(1), patience).unref();
    void app.close().then(() => process.exit(isBroken ? 1 : 0));
  };
  const endOnceBroken = async (): Promise<void> => {
    await broken;
    isBroken = true;
    end();
  };
  void endOnceBroken();
  // Before anything is said: who reads *Ready.* may stop it at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  console.log(`Draagvlak: ${app.url}`);
  for (const [who, link] of Object.entries(app.signInLinks)) {
    console.log(`  ${who.padEnd(15)} ${link}`);
  }
  console.log('Ready.');
}
