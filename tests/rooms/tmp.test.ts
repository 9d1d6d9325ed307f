import { test, expect } from 'vitest';
import * as Y from 'yjs';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import { by, Copy, deaf, liveRoom, makeRooms, paragraphs, section } from './roomParts.ts';
function randomFrom(seed: number) { let state = seed; return (below: number) => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return Math.floor((state / 2 ** 32) * below); }; }
test('x', async () => {
  const found = new Map<string, number>();
  let diverged = 0;
  for (let seed = 1; seed < 1500; seed++) {
    const logs = new MemoryUpdateLogs(); const rooms = makeRooms(logs);
    const room = await liveRoom(paragraphs({ p1: 'Wie meedoet beslist mee.', p2: 'En wie.' }), { rooms });
    const mallory = await Copy.of(room, 'mallory');
    const samples: Uint8Array[] = []; mallory.doc.on('update', (u: Uint8Array) => samples.push(u));
    mallory.text(0).insert(3, ' echt', { bold: true }); mallory.insert(1, 'Nieuw.', 'p9'); mallory.text(0).delete(0, 4); samples.push(Y.encodeStateAsUpdate(mallory.doc));
    const next = randomFrom(seed);
    let what = 'ok';
    for (let i = 0; i < 5 && what === 'ok'; i++) {
      const b = samples[next(samples.length)]!.slice(); for (let f = 1 + next(4); f > 0; f--) b[next(b.length)] = next(256);
      try { room.receive(b, by('mallory'), deaf()); } catch (e) { what = 'throw ' + (e as Error).stack!.split('\n').slice(0, 4).map(l => l.trim().replace(/\(.*\//, '(')).join(' | '); }
      await room.settle();
      const doc = new Y.Doc(); const fresh = (rooms as never as object, logs);
      const live = room.read();
      await 0; void fresh;
      Y.applyUpdate(doc, (await room.missing(new Uint8Array([0]))).update);
      const d2 = new Y.Doc();
      for (const e of (logs as any).kept?.('s1') ?? []) Y.applyUpdate(d2, e.update);
      void live;
    }
    const after = room.read(); const sv = room.stateVector();
    await rooms.stop();
    const { room: again } = await makeRooms(logs).hold(section);
    const same = JSON.stringify(again.read()) === JSON.stringify(after) && Buffer.compare(Buffer.from(again.stateVector().slice().sort()), Buffer.from(sv.slice().sort())) === 0;
    if (!same) diverged++;
    const key = (same ? 'same ' : 'DIVERGED ') + what;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  for (const [k, n] of found) console.log('>>', n, k);
});
