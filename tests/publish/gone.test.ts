import { expect, test } from 'vitest';
import type { ManifestoView, SectionView } from '#shared/view.ts';
import { readEdition } from '../../server/publish/edition/readEdition.ts';
import { smallManifesto } from './smallManifesto.ts';

const changing = (change: (section: SectionView, place: number) => SectionView): ManifestoView => ({
  ...smallManifesto,
  sections: smallManifesto.sections.map(change),
});
const goneFrom = (view: ManifestoView) =>
  readEdition(view, { language: 'nl' }).gone.map(({ id }) => id);

test('[A7, E8] what was said of a paragraph that became a heading is not lost', () => {
  const view = changing((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((each) =>
      each.id === 'p2' ? { ...each, number: null } : each,
    ),
  }));
  expect(goneFrom(smallManifesto)).toEqual(['weg']);
  expect(goneFrom(view)).toEqual(['p2', 'weg']);
  const [made] = readEdition(view, { language: 'nl' }).gone;
  expect(made?.groups.map(({ kind }) => kind)).toEqual(['outdated', 'outdated-objection']);
});

test('[P2] a paragraph that moved to another section is not gone, and its amendments stand once', () => {
  const [first] = smallManifesto.sections;
  const moved = first?.paragraphs.find(({ id }) => id === 'p2');
  if (!moved) throw new Error('The first section has p2.');
  const view = changing((section, place) =>
    place === 0
      ? {
          ...section,
          paragraphs: section.paragraphs.filter((each) => each !== moved),
          vanished: [...section.vanished, moved],
        }
      : { ...section, paragraphs: [...section.paragraphs, { ...moved, number: '2.2' }] },
  );
  expect(goneFrom(view)).toEqual(['weg']);
  const { names, sections } = readEdition(view, { language: 'nl' });
  expect(names).toContain('2.2 p2');
  const numbers = sections.flatMap(({ amendments }) => amendments.map(({ number }) => number));
  expect(numbers.toSorted()).toEqual([...new Set(numbers)].toSorted());
  expect(numbers).toContain('A-001');
});
