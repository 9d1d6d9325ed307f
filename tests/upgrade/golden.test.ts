import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { MerkleTree } from '../../server/records/MerkleTree.ts';
import type { DataFormat } from '../../server/storage/dataFormat.ts';
import { dataFormat } from '../../server/storage/dataFormat.ts';
import { openTestApp } from '../http/openTestApp.ts';
import type { TestApp } from '../http/openTestApp.ts';
import { Client } from '../support/Client.ts';

/** What a release said of its data before it was killed. */
interface Expected {
  readonly format: DataFormat;
  readonly seq: number;
  readonly hash: string;
  readonly sections: Readonly<Record<string, ExpectedSection>>;
}

interface ExpectedSection {
  readonly phase: string;
  readonly paragraphs: readonly { id: string; number: string | null; text: string }[];
}

const directory = join(import.meta.dirname, 'golden');
const names = (await readdir(directory)).toSorted();
const unpacked = new Map<string, Record<string, Uint8Array>>();
for (const name of names) unpacked.set(name, unzipSync(await readFile(join(directory, name))));

function expectedOf(name: string): Expected {
  const bytes = unpacked.get(name)?.['expected.json'];
  return JSON.parse(new TextDecoder().decode(bytes)) as Expected;
}

async function unpack(name: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'draagvlak-golden-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [path, bytes] of Object.entries(unpacked.get(name) ?? {})) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  return join(root, 'data');
}

async function sectionsOf(app: TestApp, ids: readonly string[]) {
  const person = 'demo-imane-zeitoun' as PersonId;
  const session = await app.house.accounts.sessions.start(person);
  const client = new Client(app.url, { cookie: `draagvlak=${session}` });
  const found: Record<string, ExpectedSection> = {};
  for (const id of ids) {
    const { body } = await client.get(`/sections/${id}/paragraphs`);
    const { section, paragraphs } = body as unknown as {
      section: { phase: string };
      paragraphs: ExpectedSection['paragraphs'];
    };
    const plain = paragraphs.map((each) => ({
      id: each.id,
      number: each.number,
      text: each.text,
    }));
    found[id] = { phase: section.phase, paragraphs: plain };
  }
  return found;
}

describe('[R5] a data directory of every format there was, left behind by a kill', () => {
  test.each(names)(
    '%s: its record, its texts and their numbers are what they were',
    async (name) => {
      const { seq, hash, sections } = expectedOf(name);
      const path = await unpack(name);
      for (const round of ['first', 'again']) {
        const app = await openTestApp({ demo: true, dataDirectory: path });
        const { records, accounts } = app.house;
        await records.checkHistory();
        const hashes: string[] = [];
        for await (const event of records.since(0)) hashes.push(event.hash);
        expect({ round, hash: hashes[seq - 1] }).toEqual({ round, hash });
        const tree = new MerkleTree();
        for (const each of hashes) tree.append(each);
        expect(app.house.proofs.head().root).toBe(tree.root(hashes.length));
        expect(await sectionsOf(app, Object.keys(sections))).toEqual(sections);
        const people = Object.values(records.state.people);
        expect(people.filter(({ id }) => accounts.nameOf(id) === '')).toEqual([]);
        // The first releases signed nothing yet.
        expect(app.logged.filter((line) => !line.includes('had no signing key'))).toEqual([]);
        await app.close();
      }
      expect(JSON.parse(await readFile(join(path, 'format.json'), 'utf8'))).toEqual(dataFormat);
    },
  );

  test('they are of real use: words typed last, and seven sections in three phases', () => {
    for (const name of names) {
      const { sections } = expectedOf(name);
      expect(Object.keys(sections)).toHaveLength(7);
      expect(new Set(Object.values(sections).map(({ phase }) => phase)).size).toBe(3);
      expect(sections['decide']?.paragraphs[0]?.text).toContain('Getypt vlak voor het einde.');
    }
  });

  test('there is one for each number of a format, that of today included', () => {
    // Missing? Build, and run: node tests/upgrade/makeGolden.mjs record-<number>
    const formats = names.map((name) => expectedOf(name).format);
    for (const part of Object.keys(dataFormat) as (keyof DataFormat)[]) {
      const wanted = Array.from({ length: dataFormat[part] }, (_, index) => index + 1);
      const there = new Set(formats.map((format) => format[part]));
      expect({ part, missing: wanted.filter((number) => !there.has(number)) }).toEqual({
        part,
        missing: [],
      });
    }
  });
});
