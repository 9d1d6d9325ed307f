import { describe, expect, test } from 'vitest';
import { plainText } from '#shared/wording.ts';
import type { ManifestoView } from '#shared/view.ts';
import { takeIn } from '../../server/intake/takeIn.ts';
import type { Taken } from '../../server/intake/Intake.ts';
import { textFormats } from '../../server/publish/formats.ts';
import { smallManifesto } from '../publish/smallManifesto.ts';

/** What a file of the whole manifesto says of one of its sections. */
function take(
  view: ManifestoView,
  number: number,
  file: { name: string; text: string },
): Promise<Taken> {
  const [section] = view.sections.filter((one) => one.number === number);
  const others = view.sections.filter((one) => one !== section);
  return takeIn({
    name: file.name,
    bytes: new TextEncoder().encode(file.text),
    title: section?.title ?? '',
    current: (section?.paragraphs ?? []).map(({ id, aliases, wording }) => ({
      id,
      aliases,
      wording,
    })),
    others: {
      titles: others.map(({ title }) => title),
      ids: others.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)),
    },
  });
}

const said = ({ items }: Taken) => items.filter(({ kind }) => kind !== 'same');

test('[B1] of an export without annexes the seal behind the last section is none of its text', async () => {
  for (const language of ['nl', 'en'] as const) {
    const whole = textFormats.md.render(smallManifesto, { language });
    const text = whole.replace(/\n## (?:Bijlage|Annex)[\s\S]*?\n---\n/, '\n---\n');
    expect(text.length).toBeLessThan(whole.length);
    const last = smallManifesto.sections.length;
    expect(said(await take(smallManifesto, last, { name: 'm.md', text }))).toEqual([]);
  }
});

test('[B1] the number before a paragraph that an amendment would bring is none of its words', async () => {
  const text = textFormats.md
    .render(smallManifesto, { language: 'nl' })
    .replace('**1.2** ', '**A-005** Wie langer wacht, hoort waarom.\n\n**1.2** ');
  const [added, ...more] = said(await take(smallManifesto, 1, { name: 'm.md', text }));
  expect(more).toEqual([]);
  expect(added && 'runs' in added && plainText(added.runs)).toBe('Wie langer wacht, hoort waarom.');
});

describe.each(['md', 'html', 'txt'] as const)('our own export as %s', (form) => {
  const { render } = textFormats[form];

  test.each(['nl', 'en'] as const)(
    '[B1] comes back as nothing at all, whatever the section, in %s',
    async (language) => {
      const text = render(smallManifesto, { language });
      for (const { number } of smallManifesto.sections) {
        const taken = await take(smallManifesto, number, { name: `manifest.${form}`, text });
        expect([number, said(taken)]).toEqual([number, []]);
        expect(taken.left.map(({ what }) => what)).toContain('outside');
      }
    },
  );

  test('[B1] comes back as the one word that somebody changed in it', async () => {
    const text = render(smallManifesto, { language: 'nl' }).replace('binnen acht', 'binnen negen');
    const [change, ...more] = said(
      await take(smallManifesto, 1, { name: `manifest.${form}`, text }),
    );
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'replace' });
    expect(change && 'runs' in change && plainText(change.runs)).toContain('binnen negen weken');
  });
});
