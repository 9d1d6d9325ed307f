import { test, expect } from 'vitest';
import * as Y from 'yjs';
import { Rooms } from '../../server/rooms/Rooms.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
test('new block forbidden', async () => {
  const rooms = new Rooms({ logs: new MemoryUpdateLogs(), isSection: () => true });
  const { room } = await rooms.hold('s1' as never);
  const doc = new Y.Doc(); Y.applyUpdate(doc, (await room.missing(Y.encodeStateVector(new Y.Doc()))).update);
  const l = { onUpdate() {}, onPresence() {}, onClosed() {} };
  doc.on('update', (u: Uint8Array) => room.receive(u, { kind: 'person', person: 'a' as never }, l));
  const e = new Y.XmlElement('paragraph'); e.setAttribute('id', 'a b'); e.insert(0, [new Y.XmlText('x\u202ey')]);
  doc.getXmlFragment('content').insert(0, [e]);
  console.log(JSON.stringify(room.read()));
});
