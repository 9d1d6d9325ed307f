import { expect, test } from 'vitest';
import type { ManifestoView } from '#shared/view.ts';
import { readEdition } from '../../server/publish/edition/readEdition.ts';
import { smallManifesto } from './smallManifesto.ts';

const other = 'Noten in de secties daarachter zijn zolang anders genummerd.';

/** The manifesto, with the section at this place as one that cannot be read. */
const without = (place: number): ManifestoView => ({
  ...smallManifesto,
  sections: smallManifesto.sections.map((section, at) =>
    at === place
      ? { ...section, isUnreadable: true, document: { type: 'doc', content: [] }, paragraphs: [] }
      : section,
  ),
});

test('[O4, W3] says that notes behind a section that cannot be read are numbered otherwise, and only then', () => {
  const { sections, notes } = readEdition(smallManifesto, { language: 'nl' });
  const noted = sections.flatMap((section, place) => (section.notes.size > 0 ? [place] : []));
  expect(noted.length).toBeGreaterThan(0);
  expect(notes).not.toContain(other);
  const last = noted.at(-1) ?? 0;
  for (const place of sections.keys()) {
    const said = readEdition(without(place), { language: 'nl' }).notes;
    expect([place, said.includes(other)]).toEqual([place, place < last]);
  }
});
