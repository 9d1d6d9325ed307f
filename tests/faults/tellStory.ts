import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from '../../server/app/startApp.ts';
import { acts } from './acts.ts';
import { expectTruth } from './expectTruth.ts';
import { Injector } from './Injector.ts';
import type { Plan } from './Injector.ts';
import { openApp, portOf } from './openApp.ts';
import type { Prepared } from './prepareNetwork.ts';
import { Story } from './Story.ts';

/** `stop`: the server is closed; `kill`: the next one finds what a killed one leaves. */
export type Ending = 'stop' | 'kill';

/**
 * Plays the whole story on a copy of the network while one step goes wrong, starts again on what is
 * left, and looks whether people were told the truth. Answers which steps there were.
 */
export async function tellStory(
  prepared: Prepared,
  { plan, ending }: { plan: Plan | null; ending: Ending },
): Promise<Injector> {
  const directory = await copyNetwork(prepared);
  const injector = new Injector(prepared.fileSystem, plan);
  const app = await openAgain({ directory, fileSystem: injector.fileSystem });
  const story = new Story(prepared.at(app.url));
  try {
    for (const [name, act] of Object.entries(acts)) {
      injector.begin(name);
      await act(story);
    }
    injector.begin('close');
    const left = await end(app, directory, ending);
    const again = await openApp({ ...prepared, directory: left, port: portOf(app) });
    try {
      await expectTruth(again, story);
    } finally {
      await again.close();
    }
  } finally {
    story.close();
    await app.close().catch(() => undefined);
  }
  return injector;
}

let copies = 0;

async function copyNetwork({ directory, network }: Prepared): Promise<string> {
  copies += 1;
  const copy = join(directory, `run-${copies}`);
  await cp(network, copy, { recursive: true });
  return copy;
}

// Whoever runs a server that will not start, starts it again.
function openAgain(place: Parameters<typeof openApp>[0]): Promise<App> {
  return openApp(place).catch(() => openApp(place));
}

/** Answers the directory in which the next server starts. */
async function end(app: App, directory: string, ending: Ending): Promise<string> {
  if (ending === 'stop') {
    await app.close().catch(() => undefined);
    return directory;
  }
  const left = `${directory}-left`;
  await cp(directory, left, { recursive: true });
  // The process that holds it goes on here; a killed one would not.
  await rm(join(left, 'lock'));
  await app.close().catch(() => undefined);
  return left;
}
