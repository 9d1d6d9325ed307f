import { expect, test } from 'vitest';
import { limits } from '#shared/limits.ts';
import { WipeWatch } from '../../server/rooms/WipeWatch.ts';

/** A text of which only the length counts, and a clock that a test moves. */
class Text {
  now = 0;
  seq = 0;
  characters = 0;
  readonly watch = new WipeWatch({ measure: () => this.characters, now: () => this.now });

  change(by: number) {
    const deletes = Math.max(0, -by);
    this.watch.before(this.seq, deletes);
    this.characters += by;
    this.seq += 1;
    return deletes > 0 ? this.watch.after(deletes) : null;
  }
}

test('[T5] who types and wipes again and again is marked once a minute, at the moment before the first', () => {
  const text = new Text();
  const marks: (number | undefined)[] = [];
  text.change(1_000);
  for (let round = 0; round < 120; round += 1) {
    const wipe = text.change(-900);
    if (wipe) marks.push(wipe.seq);
    text.change(900);
    text.now += 1_000;
  }
  expect(marks).toEqual([1, 1 + 2 * (limits.wipeWindow / 1_000)]);
});
