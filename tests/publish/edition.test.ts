import { expect, test } from 'vitest';
import { readEdition } from '../../server/publish/edition/readEdition.ts';
import { manifestoOf, smallManifesto } from './smallManifesto.ts';

test('[X5] an edition is read once for all files of an archive, and never for another one', () => {
  const nl = { language: 'nl' } as const;
  const en = { language: 'en' } as const;
  const first = readEdition(smallManifesto, nl);
  expect(readEdition(smallManifesto, nl)).toBe(first);
  expect(readEdition(manifestoOf(), nl).sections).not.toEqual(first.sections);
  expect(readEdition(smallManifesto, en).asOf).not.toBe(first.asOf);
  expect(readEdition(smallManifesto, nl)).toEqual(first);
  expect(readEdition(smallManifesto, { ...nl, annexes: 'none' }).hasAnnexes).toBe(false);
});
