import { describe, expect, test } from 'vitest';
import type { KeptFile } from '../../server/records/KeptFile.ts';

/** Makes an empty storage; each call of `restart` gives it as a new process would find it. */
export type MakeKeptFile = () => Promise<{ restart(): Promise<KeptFile<unknown>> }>;

/** What every kept file must do. */
export function describeKeptFile(name: string, make: MakeKeptFile): void {
  describe(`kept file, ${name}`, () => {
    test('holds nothing at first', async () => {
      expect(await (await (await make()).restart()).read()).toBeNull();
    });

    test('[J4] gives back what was last written, after a restart too', async () => {
      const storage = await make();
      const file = await storage.restart();
      await Promise.all([file.write({ number: 1 }), file.write({ number: 2, text: '“é”' })]);
      expect(await file.read()).toEqual({ number: 2, text: '“é”' });
      expect(await (await storage.restart()).read()).toEqual({ number: 2, text: '“é”' });
    });

    test('what is read is a copy: changing it changes nothing', async () => {
      const file = await (await make()).restart();
      const mine = { list: [1] };
      await file.write(mine);
      mine.list.push(2);
      ((await file.read()) as typeof mine).list.push(3);
      expect(await file.read()).toEqual({ list: [1] });
    });

    test.each([null, undefined, 0, '', 'text'])('refuses to keep %j', async (value) => {
      const file = await (await make()).restart();
      await file.write([1]);
      await expect(file.write(value)).rejects.toThrow(TypeError);
      expect(await file.read()).toEqual([1]);
    });
  });
}
