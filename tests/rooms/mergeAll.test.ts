import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { mergeAll } from '../../server/rooms/mergeAll.ts';

vi.mock('yjs', async (load) => {
  const yjs = await load<typeof Y>();
  return { ...yjs, mergeUpdates: vi.fn<typeof Y.mergeUpdates>(yjs.mergeUpdates) };
});

test('many updates become one, and never more of them at a time than the limits allow', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let count = 0; count < limits.mergedUpdates * 3; count += 1)
    doc.getText().insert(0, `${count} `);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, mergeAll(updates));
  expect(copy.getText().toJSON()).toBe(doc.getText().toJSON());
  const sizes = vi.mocked(Y.mergeUpdates).mock.calls.map(([merged]) => merged.length);
  expect(Math.max(...sizes)).toBe(limits.mergedUpdates);
});
