import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { auditLine } from '#shared/auditLine.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { tellWholeStory } from './tellWholeStory.ts';
import { openTestApp } from '../../http/openTestApp.ts';
import { root } from '../../support/sources.ts';
import { accountsKept } from './accountsKept.ts';
import type { Kept } from './Declared.ts';
import { otherKept, recordKept } from './recordKept.ts';
import { renderDictionary } from './renderDictionary.ts';

const app = await openTestApp();
afterAll(() => app.close());

/** Every file a data directory may have, and what it is. */
const files: Readonly<Record<string, string>> = {
  'accounts.json': 'names, and what people come in with',
  audit: 'the audit log, a file a day',
  'erased.json': 'ids of who was erased',
  'journal.log': 'the record',
  lock: 'which process runs on it',
  'record.json': 'the record at its last checkpoint: nothing that is not in the journal',
  sections: 'the texts, with every edit',
  'format.json': 'in what the files are written; of nobody',
  'signing-key.json': 'the key of the record; of nobody',
  'vault-key.json': 'the key that seals secrets of second factors; of nobody',
};

/** Members of `found` that are not declared, with where they are. */
function undeclared(where: string, found: object, { fields }: Kept): string[] {
  return Object.keys(found)
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => `${where}.${field}`);
}

const kindsInEvents = ['person', 'coalition', 'actor', 'act', 'why', 'partner', 'manifesto', 'section'] as const; // prettier-ignore

test('[L2] after a whole story nothing is in a data directory that is not declared', async () => {
  await tellWholeStory(app, 'own' as SectionId);
  await app.house.accounts.tickets.invite('member' as PersonId, {
    mail: 'nieuw@voorbeeld.example',
    language: 'nl',
  });
  await app.house.audit.settled();
  const directory = join(app.directory, 'data');
  const names = await readdir(directory);
  expect(names.filter((name) => !Object.hasOwn(files, name))).toEqual([]);

  const accounts = JSON.parse(await readFile(join(directory, 'accounts.json'), 'utf8')) as Record<string, Record<string, { device?: object }>>; // prettier-ignore
  const parts = Object.entries(accounts).filter(([part]) => part !== 'secret');
  expect(parts.flatMap(([, of]) => Object.keys(of)).length).toBeGreaterThan(10);
  const inAccounts = parts.flatMap(([part, of]) =>
    Object.values(part === 'notices' ? ((of['people'] ?? {}) as typeof of) : of).flatMap((item) => {
      const kept = Object.entries(accountsKept).find(([name]) => name === part)?.[1];
      if (!kept) return [part];
      const inDevice = item.device ? undeclared('device', item.device, accountsKept.devices) : [];
      return [...undeclared(part, item, kept), ...inDevice];
    }),
  );
  expect(inAccounts).toEqual([]);

  const seen = new Set<string>();
  const inRecord: string[] = [];
  for await (const event of app.house.records.since(0)) {
    seen.add(event.type);
    inRecord.push(...undeclared(event.type, event, recordKept.event));
    for (const kind of kindsInEvents) {
      const inner = (event as unknown as Record<string, unknown>)[kind];
      if (typeof inner === 'object' && inner !== null)
        inRecord.push(...undeclared(`${event.type}.${kind}`, inner, recordKept[kind]));
    }
  }
  expect(seen.size).toBeGreaterThan(10);
  expect(inRecord).toEqual([]);

  expect(undeclared('audit', auditLine.shape, otherKept.audit)).toEqual([]);
  const [day = ''] = await readdir(join(directory, 'audit'));
  const lines = (await readFile(join(directory, 'audit', day), 'utf8')).trimEnd().split('\n');
  const inAudit = lines.flatMap((line) => undeclared('audit', JSON.parse(line), otherKept.audit));
  expect(inAudit).toEqual([]);
});

test('[L2] a field that nobody declared is found', () => {
  expect(undeclared('people', { name: 'Wie', phone: '06' }, accountsKept.people)).toEqual([
    'people.phone',
  ]);
});

test('[L2] the document says what is declared', async () => {
  const all: Kept[] = [accountsKept, recordKept, otherKept].flatMap((kept) => Object.values(kept));
  await expect(renderDictionary(all, files)).toMatchFileSnapshot(
    join(root, 'docs/data-dictionary.md'),
  );
});
