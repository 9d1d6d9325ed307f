import { setTimeout as pause } from 'node:timers/promises';
import { vi } from 'vitest';
import * as Y from 'yjs';
import type { Trace } from '../../support/trace.ts';
import { Typist } from '../../support/Typist.ts';
import { contentRoot } from '#shared/wire.ts';
import { Hand } from '../load/Hand.ts';
import { Seat } from '../load/Seat.ts';
import type { BenchServer } from '../servers/BenchServer.ts';
import { wordsOf } from './wordsOf.ts';

/** A text that was typed into a room. */
export interface TypedText {
  readonly room: string;
  readonly client: number;
  readonly clock: number;
  readonly words: string;
  /** How long it is as one update. */
  readonly bytes: number;
}

/** Keystrokes that may be under way before the typist waits. */
const ahead = 3_000;

/** Types a trace into a new room, one frame per keystroke, and waits until another has seen it. */
export async function typeTrace(server: BenchServer, trace: Trace): Promise<TypedText> {
  const room = server.newRoom();
  const hand = new Hand({ server, room, onUpdate: () => undefined });
  await hand.sitDown();
  const { doc } = hand;
  const fragment = doc.getXmlFragment(contentRoot);
  // Our server puts a paragraph in first, the others do not.
  fragment.delete(0, fragment.length - 1);
  let seen = hand.nextClock;
  const reader = new Seat({
    server,
    room,
    onUpdate: (_, clocks) => (seen = Math.max(seen, clocks.get(doc.clientID) ?? 0)),
  });
  await reader.ready;
  const typist = new Typist(fragment);
  for (const [position, deleted, inserted] of trace.patches) {
    typist.apply(position, deleted, inserted);
    while (hand.nextClock - seen > ahead) await pause(1);
  }
  const [client, clock] = [doc.clientID, hand.nextClock - 1];
  await vi.waitUntil(() => seen >= clock, { timeout: 300_000, interval: 20 });
  const words = wordsOf(doc);
  const bytes = Y.encodeStateAsUpdate(doc).length;
  hand.close();
  reader.close();
  return { room, client, clock, words, bytes };
}
