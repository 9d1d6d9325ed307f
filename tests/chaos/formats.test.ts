import { test } from 'vitest';
import { liveRoom, paragraphs } from '../rooms/roomParts.ts';
import { Distant } from './Distant.ts';
import { expectSame } from './expectSame.ts';

// Where formats meet, Yjs takes superfluous ones out by itself: in the room as on every page, and not
// everywhere the same ones. So this is the room's own change, also for whose update set it off.
test('[T3] [E2] what the room itself takes out also reaches whoever set that off', async () => {
  const room = await liveRoom(paragraphs({ p1: 'abcdef' }));
  const [ann, bas] = [await Distant.join(room, 5), await Distant.join(room, 3)];
  ann.text.format(0, 4, { bold: {} });
  bas.text.format(0, 3, { bold: {} });
  for (const each of [ann, bas, ann, bas]) {
    each.hear();
    await each.hand();
  }
  const fresh = await Distant.join(room, 7);
  for (const each of [ann, bas]) expectSame(each.doc, fresh.doc);
});
