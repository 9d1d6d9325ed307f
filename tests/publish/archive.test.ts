import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportFormats } from '#shared/exportFormats.ts';
import { openPressTools } from '../../server/app/openPressTools.ts';
import { makePress } from '../../server/publish/makePress.ts';
import { verifyFiles } from '../../server/verify/verifyFiles.ts';
import { recordFile } from '../verify/publish.ts';
import { smallManifesto, smallRecord } from './smallManifesto.ts';

const verifier = new TextEncoder().encode('// verify');
const tools = openPressTools(() => Promise.resolve(verifier));
const { bytes: record } = recordFile(smallRecord);
const job = { view: smallManifesto, format: 'zip', options: { language: 'nl' }, record } as const;
const press = makePress(tools);
const made = await press.print(job);
const files = new Map(
  Object.entries(unzipSync(made)).map(([path, bytes]) => [path.replace(/^[^/]+\//u, ''), bytes]),
);
const textOf = (path: string) => strFromU8(files.get(path) ?? new Uint8Array());

describe('the archive', () => {
  test('[X4] has every form, the record, the verifier, and how to check them', async () => {
    const data = [...files.keys()].filter((path) => path.startsWith('data/'));
    // All forms but itself, and record, verifier and metadata.
    expect(data).toHaveLength(exportFormats.length - 1 + 3);
    for (const language of ['nl', 'en'] as const) {
      const name = { nl: 'LEESMIJ.txt', en: 'README.txt' }[language];
      await expect(textOf(name)).toMatchFileSnapshot(`golden/archive.${name}`);
      for (const path of data) expect(textOf(name)).toContain(path);
    }
    expect(files.get('data/record.ndjson')).toEqual(new Uint8Array(record));
    expect(textOf('data/verify.mjs')).toBe('// verify');
  });

  test('[X4] is a bag as archives take them in, of which every check sum is right', () => {
    expect(textOf('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const manifests = ['manifest-sha256.txt', 'tagmanifest-sha256.txt'];
    const sums = manifests.flatMap((path) => textOf(path).trim().split('\n'));
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ');
      const found = createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex');
      expect([path, sum]).toEqual([path, found]);
    }
    expect(sums.map((line) => line.split('  ')[1])).toEqual(
      expect.arrayContaining([...files.keys()].filter((path) => !manifests.includes(path))),
    );
    const data = [...files].filter(([path]) => path.startsWith('data/'));
    const size = data.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    expect(textOf('bag-info.txt')).toContain(`Payload-Oxum: ${size}.${data.length}\n`);
    const { files: listed, record: head } = JSON.parse(textOf('data/metadata.json')) as {
      files: { path: string; sha256: string }[];
      record: { root: string };
    };
    for (const { path, sha256 } of listed)
      expect(textOf('manifest-sha256.txt')).toContain(`${sha256}  ${path}\n`);
    expect(head.root).toBe(smallManifesto.head.root);
  });

  test('[J2, X4] what is unpacked is what the record says, by the command of its README', () => {
    const command = /node verify\.mjs (.*)/u.exec(textOf('LEESMIJ.txt'))?.[1] ?? '';
    const [first = '', ...exported] = command.split(/ (?:--export )?/u);
    const given = (name: string) => ({ name, bytes: files.get(`data/${name}`) ?? record });
    const names = exported.filter((name) => name !== '');
    expect(names).toHaveLength(4);
    const { isGood, lines } = verifyFiles({
      record: given(first),
      receipts: [],
      exports: names.map(given),
    });
    expect(lines.filter((line) => line.startsWith('WRONG'))).toEqual([]);
    expect(isGood).toBe(true);
  });

  test('has the same bytes every time', async () => {
    expect(await press.print(structuredClone(job))).toEqual(made);
  });

  test('is not made without the record', async () => {
    const { view, format, options } = job;
    await expect(press.print({ view, format, options })).rejects.toThrow('more than a view');
  });
});
