import { describe, expect, test } from 'vitest';
import { plainText } from '#shared/wording.ts';
import type { ManifestoView } from '#shared/view.ts';
import { takeIn } from '../../server/intake/takeIn.ts';
import type { Taken } from '../../server/intake/Intake.ts';
import type { ExportOptions } from '../../server/publish/ExportOptions.ts';
import { textFormats } from '../../server/publish/formats.ts';
import { renderDocx } from '../../server/publish/office/docx/renderDocx.ts';
import { layOut } from '../../server/publish/office/layOut.ts';
import type { Booklet } from '../../server/publish/office/Booklet.ts';
import { renderOdt } from '../../server/publish/office/odt/renderOdt.ts';
import { smallManifesto } from '../publish/smallManifesto.ts';

/** What a file of the whole manifesto says of one of its sections. */
function take(
  view: ManifestoView,
  number: number,
  file: { name: string; text: string | Uint8Array },
): Promise<Taken> {
  const [section] = view.sections.filter((one) => one.number === number);
  const others = view.sections.filter((one) => one !== section);
  return takeIn({
    name: file.name,
    bytes: typeof file.text === 'string' ? new TextEncoder().encode(file.text) : file.text,
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

/** The same, in which every section is adopted. */
const adopted: ManifestoView = {
  ...smallManifesto,
  sections: smallManifesto.sections.map((section) => ({
    ...section,
    phase: 'adopted',
    deadline: null,
    adoptedAt: '2026-11-03T10:00:00.000Z',
  })),
};

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

type Render = (view: ManifestoView, options: ExportOptions) => string | Uint8Array;
const office: Record<'docx' | 'odt', Render> = {
  docx: (view, options) => renderDocx(layOut(view, options)),
  odt: (view, options) => renderOdt(layOut(view, options)),
};
const renders: Record<'md' | 'html' | 'txt' | 'docx' | 'odt', Render> = {
  md: textFormats.md.render,
  html: textFormats.html.render,
  txt: textFormats.txt.render,
  ...office,
};

/** What a whole file would change, section by section. */
async function changed(view: ManifestoView, name: string, text: string | Uint8Array) {
  const taken = await Promise.all(
    view.sections.map(
      async ({ number }) => [number, await take(view, number, { name, text })] as const,
    ),
  );
  expect(taken.every(([, { left }]) => left.some(({ what }) => what === 'outside'))).toBe(true);
  return taken.flatMap(([number, one]) => said(one).map((item) => [number, item]));
}

describe.each(['md', 'html', 'txt', 'docx', 'odt'] as const)('our own export as %s', (form) => {
  const render = renders[form];

  test.each(['nl', 'en'] as const)(
    '[B1] comes back as nothing at all, whatever the section, in %s',
    async (language) => {
      const text = render(smallManifesto, { language });
      expect(await changed(smallManifesto, `manifest.${form}`, text)).toEqual([]);
    },
  );

  test.each(['nl', 'en'] as const)(
    '[B1] comes back as nothing at all when it is adopted, in %s',
    async (language) => {
      const text = render(adopted, { language });
      expect(await changed(adopted, `manifest.${form}`, text)).toEqual([]);
    },
  );
});

test.each(['docx', 'odt'] as const)(
  '[B1] from a program that kept none of its bookmarks it comes back as %s as nothing at all too',
  async (form) => {
    const named = JSON.stringify(layOut(smallManifesto, { language: 'nl' }));
    const bare = JSON.parse(named, (key, value: unknown) =>
      key === 'bookmarks' ? [] : value,
    ) as Booklet;
    const file = form === 'docx' ? renderDocx(bare) : renderOdt(bare);
    expect(await changed(smallManifesto, `manifest.${form}`, file)).toEqual([]);
  },
);

test.each(['docx', 'odt'] as const)(
  '[A11] [B1] with its amendments as tracked changes it comes back as %s as what they would bring',
  async (form) => {
    const file = office[form](smallManifesto, { language: 'nl', amendments: 'tracked' });
    const [[, brought] = [], ...more] = await changed(smallManifesto, `manifest.${form}`, file);
    expect(more).toEqual([]);
    expect(brought).toMatchObject({
      kind: 'insert',
      runs: [{ text: 'Wie langer wacht, hoort waarom.' }],
    });
  },
);

describe.each(['md', 'html', 'txt'] as const)('our own export as %s', (form) => {
  const { render } = textFormats[form];

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

test('[B1] a first paragraph that begins as the line of an adopted section does is text', async () => {
  const words = 'Vastgesteld op grond van wat inwoners zeiden.';
  const text = textFormats.md
    .render(adopted, { language: 'nl' })
    .replace('**1.1** ', `${words}\n\n**1.1** `);
  expect(text).toContain(words);
  const added = said(await take(adopted, 1, { name: 'm.md', text }));
  expect(added.map((item) => 'runs' in item && plainText(item.runs))).toEqual([words]);
});
