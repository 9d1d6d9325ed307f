import { expect } from 'vitest';
import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import { openDataDirectory } from '../../../server/storage/DataDirectory.ts';
import type { Client } from '../../support/Client.ts';
import { buildNetwork } from '../../support/network.ts';
import type { People } from '../../support/network.ts';
import { runServer } from '../../support/runServer.ts';
import { expectSound } from './expectSound.ts';
import { Siege } from './Siege.ts';
import { Vitals } from './Vitals.ts';

/** `FUZZ=1000000 SEED=7 npx vitest … tests/ws/fuzz` looks longer, and elsewhere. */
const seed = Number(process.env['SEED'] ?? 20181116);
const frames = Number(process.env['FUZZ'] ?? 20_000) / 2;
const batch = 1_000;
/** Milliseconds and bytes a server may need while it is fuzzed. */
const most = { p99: 100, rss: 400_000_000 };

/** Milliseconds a siege may take. */
export const patience = 120_000 + frames * 30;

type Cast = People<'ann' | 'bas' | 'mallory' | 'kim' | 'otto'>;

/** What is left when a siege is over. */
export interface Aftermath {
  /** Whose hands are in the log of the text: people, and kinds of hands of the server. */
  readonly hands: ReadonlySet<string>;
  /** The client ids in the text. */
  readonly clients: readonly number[];
  /** Those the attackers wrote under. */
  readonly attackersClients: readonly number[];
}

/**
 * Lets these people send frames that no honest client would, to a server of their own, while two
 * others type on. Expects that those two never notice, that the server stays quick and small, that
 * the text is sound at every stop, and that the log on disk says the same text.
 */
export async function besiege(who: (cast: Cast) => readonly Client[]): Promise<Aftermath> {
  const vitals = new Vitals();
  const server = await runServer({ DEMO: '0', ...vitals.variables });
  const cast = await buildNetwork(server, {
    people: { ann: { lead: true }, bas: {}, mallory: {}, kim: { role: 'observer' }, otto: {} },
    outside: ['p-otto'],
  });
  const honest = [cast.ann, cast.bas] as const;
  const attackers = who(cast);
  const siege = await Siege.begin({ section: 's1', honest, reader: cast.kim, attackers, seed });
  await vitals.read();
  const delays: number[] = [];
  for (let sent = 0; sent < frames; sent += batch) delays.push(await pass(siege, vitals));
  siege.end();
  // Of most of the time: a machine that is busy with something else is no slow server.
  expect(delays.toSorted((a, b) => a - b)[delays.length >> 1]).toBeLessThan(most.p99);
  expect(await server.stop()).toBe(0);
  const { doc, hands } = await readLog(server.directory);
  expectSound(Y.encodeStateAsUpdate(doc));
  expect(doc.getXmlFragment(contentRoot).toJSON()).toBe(siege.onlooker.fragment.toJSON());
  return { hands, clients: [...doc.store.clients.keys()], attackersClients: siege.own };
}

// Answers how late the server's event loop was meanwhile.
async function pass(siege: Siege, vitals: Vitals): Promise<number> {
  try {
    await siege.storm(batch);
    expectUnharmed(siege);
    expectSound(Y.encodeStateAsUpdate(siege.onlooker.doc));
    const { p99, rss } = await vitals.read();
    expect(rss).toBeLessThan(most.rss);
    return p99;
  } catch (reason) {
    throw new Error(siege.describe(), { cause: reason });
  }
}

// Nobody who types was sent away, and nothing they typed was refused.
function expectUnharmed({ typists }: Siege): void {
  for (const { closings, count, writer } of typists) {
    expect(closings).toEqual([]);
    expect(writer.told.filter(({ code }) => code !== undefined)).toEqual([]);
    expect(count).toBeGreaterThan(0);
  }
}

// Read from disk, when the server has stopped.
async function readLog(directory: string): Promise<{ doc: Y.Doc; hands: Set<string> }> {
  const opened = await openDataDirectory(directory);
  const log = await opened.updateLogs.open('s1@1');
  const doc = new Y.Doc({ guid: 'copy' });
  const hands = new Set<string>();
  for await (const { update, origin } of log.history()) {
    Y.applyUpdate(doc, update);
    hands.add(origin.kind === 'person' ? origin.person : origin.kind);
  }
  await log.close();
  await opened.close();
  return { doc, hands };
}
