import { expect, test, vi } from 'vitest';
import type * as Limits from '#shared/limits.ts';
import { Copy, liveRoom, outline, paragraphs } from './roomParts.ts';

vi.mock('#shared/limits.ts', async (original: () => Promise<typeof Limits>) => {
  const { limits } = await original();
  return { limits: { ...limits, sectionStructs: 60, sectionBytes: 8_000 } };
});

const start = paragraphs({ p1: 'Wie meedoet beslist mee.' });

test.each<[string, (copy: Copy, nth: number) => void]>([
  ['structures', (copy, nth) => copy.text(0).insert(0, '!', { bold: nth % 2 === 0 ? true : null })],
  ['bytes', (copy) => copy.text(0).insert(0, 'lang '.repeat(100))],
])(
  'a section that has as many %s as it may takes no more, but lets things be taken out',
  async (_, add) => {
    const room = await liveRoom(start);
    const ada = await Copy.of(room, 'ada');
    for (let nth = 0; nth < 200 && ada.last?.admission !== 'full'; nth += 1) add(ada, nth);
    expect(ada.last?.admission).toBe('full');
    await room.settle();
    const before = outline(room);
    const bas = await Copy.of(room, 'bas');
    add(bas, 0);
    expect(bas.last?.admission).toBe('full');
    expect(outline(room)).toEqual(before);
    const cas = await Copy.of(room, 'cas');
    cas.text(0).delete(0, 1);
    expect(cas.last?.admission).toBe('admitted');
    expect(outline(room)).not.toEqual(before);
  },
);
