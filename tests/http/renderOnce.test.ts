import { expect, test } from 'vitest';
import type { ManifestoView } from '#shared/view.ts';
import { renderOnce } from '../../server/actions/renderOnce.ts';

const view = {} as ManifestoView;

test('what is asked for again is made once, until too much else was; what failed is made again', async () => {
  let made = 0;
  const ask = (name: string) => renderOnce(view, name, () => (made += 1));
  expect([await ask('page'), await ask('page')]).toEqual([1, 1]);
  for (let place = 0; place < 200; place += 1) {
    await ask(`file ${place}`);
    expect(await ask('page')).toBe(1);
  }
  expect(await ask('file 199')).toBe(201);
  expect(await ask('file 0')).toBe(202);

  const failing = () => Promise.reject(new Error('No.'));
  await expect(renderOnce(view, 'broken', failing)).rejects.toThrow('No.');
  expect(await ask('broken')).toBe(203);
});
