import { afterAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import { adopt } from '../../server/actions/adopt.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { propose } from '../../server/actions/propose.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { restore } from '../../server/actions/restore.ts';
import { addSection, exactOf, lines, openAmendment, paragraphOf, person } from './cast.ts';
import type { Name } from './cast.ts';
import { editText } from './editText.ts';
import { openTestApp } from './openTestApp.ts';
import { eventually } from '../support/eventually.ts';

const app = await openTestApp();
afterAll(() => app.close());

const edit = (name: Name, section: SectionId, change: (content: Y.XmlFragment) => void) =>
  editText(app.house, [name, section], change);

const cut = (content: Y.XmlFragment) => content.delete(0, 1);
const merge = (content: Y.XmlFragment) => {
  const [one, two] = [content.get(0), content.get(1)] as [Y.XmlElement, Y.XmlElement];
  const [text, other] = [one.get(0), two.get(0)] as [Y.XmlText, Y.XmlText];
  text.insert(text.length, ` ${other.toJSON()}`);
  content.delete(1, 1);
};
const paste = (id: string, text: string, alias?: string) => (content: Y.XmlFragment) => {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('id', id);
  if (alias !== undefined) element.setAttribute('aliases', alias);
  element.insert(0, [new Y.XmlText(text)]);
  content.insert(0, [element]);
};

async function endorsed(section: SectionId, index = 0): Promise<string> {
  const wording = await exactOf(app.house, section, index);
  await endorse(app.house, person('mandate'), {
    section,
    paragraph: paragraphOf(section, index),
    shown: wording,
    stance: 'agree',
    dependsOn: null,
    reason: null,
  });
  return paragraphOf(section, index);
}

const first = async (section: SectionId) =>
  (await readSection(app.house, section)).paragraphs[0] as Awaited<
    ReturnType<typeof readSection>
  >['paragraphs'][number];

test('[P2] a paragraph that was merged is found under the id it had', async () => {
  const section = await addSection(app.house, 'own-d');
  await edit('member', section, merge);
  const given = await endorse(app.house, person('mandate'), {
    section,
    paragraph: paragraphOf(section, 1),
    shown: await exactOf(app.house, section),
    stance: 'agree',
    dependsOn: null,
    reason: null,
  });
  expect(given.paragraph).toBe(paragraphOf(section));
});

test('[A6] two leads who adopt at the same moment adopt once', async () => {
  const section = await addSection(app.house, 'own-e');
  const { id, proposal } = await openAmendment(app.house, section);
  const tries = Array.from({ length: 3 }, () =>
    adopt(app.house, person('lead'), { amendment: id, modifying: null }),
  );
  const ended = await Promise.allSettled(tries);
  expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(app.house.records.state.amendments[id]?.status.kind).toBe('adopted');
  expect((await first(section)).wording.runs).toEqual(proposal.runs);
});

test('[A2] an amendment that asked for what was adopted is overtaken, and says so', async () => {
  const section = await addSection(app.house, 'own-f');
  const shown = await exactOf(app.house, section);
  const where = { section, paragraph: paragraphOf(section) };
  const input = { ...where, kind: 'replace' as const, shown, reason: 'Beter.' };
  const proposal = 'Wij luisteren altijd naar elke inwoner.';
  const [one, other] = [
    await propose(app.house, person('outsider'), { input: { ...input, proposal }, retry: null }),
    await propose(app.house, person('member'), { input: { ...input, proposal }, retry: null }),
  ];
  await adopt(app.house, person('lead'), { amendment: one.id, modifying: null });
  expect(app.house.records.state.amendments[other.id]?.status.kind).toBe('overtaken');
});

describe('[P1] [P2] an id on which something was said', () => {
  test('does not come along with who may not write where it was said', async () => {
    const [home, away] = [
      await addSection(app.house, 'own-a'),
      await addSection(app.house, 'other-a'),
    ];
    const id = await endorsed(home);
    await edit('member', home, cut);
    await edit('otherLead', away, paste(id, 'Wij schaffen de raad af.'));
    expect(await first(away)).toMatchObject({ endorsements: [] });
    expect((await first(away)).id).not.toBe(id);
    // Back where it was, everything is there again.
    await edit('member', home, paste(id, 'Wij luisteren naar elke inwoner.'));
    expect(await first(home)).toMatchObject({ id, endorsements: [{ validity: 'valid' }] });
  });

  test('comes along with who may write in both sections', async () => {
    const [home, away] = [
      await addSection(app.house, 'own-b'),
      await addSection(app.house, 'own-c'),
    ];
    const id = await endorsed(home);
    await edit('member', home, cut);
    await edit('member', away, paste(id, 'Wij luisteren naar elke inwoner.'));
    expect(await first(away)).toMatchObject({ id, endorsements: [{ validity: 'valid' }] });
    // The record follows the text: there, it is no longer one that is gone.
    await eventually(async () => expect((await readSection(app.house, home)).vanished).toEqual([]));
  });

  test.each([
    { name: 'member', to: 'own-h', aliases: ['own-g1-p1'] },
    { name: 'otherLead', to: 'other-h', aliases: [] },
  ] as const)('goes with the paragraph it was merged into, by the same rule: $name', async (by) => {
    const home = await addSection(app.house, by.name === 'member' ? 'own-g1' : 'own-g2');
    const away = await addSection(app.house, by.to);
    const taken = await endorsed(home, 1);
    await edit('member', home, merge);
    expect(await first(home)).toMatchObject({ aliases: [taken], endorsements: [{}] });
    await edit('member', home, cut);
    await edit(by.name, away, paste(paragraphOf(home), lines.join(' '), taken));
    expect(await first(away)).toMatchObject({
      id: paragraphOf(home),
      aliases: by.aliases,
      endorsements: by.aliases.map(() => ({ paragraph: taken })),
    });
  });
});

describe('[P1] [T5] a text that is brought back', () => {
  const bringBack = (section: SectionId) =>
    restore(app.house, person('lead'), { section, from: { epoch: 1, seq: 2 }, reason: 'Terug.' });

  test('has a new id for a paragraph that stands in another section by now', async () => {
    const [home, away] = [
      await addSection(app.house, 'own-i'),
      await addSection(app.house, 'own-j'),
    ];
    const id = await endorsed(home);
    await edit('member', home, cut);
    await edit('member', away, paste(id, lines[0] ?? ''));
    await bringBack(home);
    const { paragraphs } = await readSection(app.house, home);
    expect(paragraphs.map(({ text }) => text)).toEqual(lines);
    expect(paragraphs[0]).toMatchObject({ endorsements: [] });
    expect(paragraphs[1]?.id).toBe(paragraphOf(home, 1));
    expect(await first(away)).toMatchObject({ id, endorsements: [{ validity: 'valid' }] });
  });

  test('keeps its ids from other sections before anybody is in it', async () => {
    const [home, away] = [
      await addSection(app.house, 'own-k'),
      await addSection(app.house, 'own-l'),
    ];
    const id = await endorsed(home);
    await edit('member', home, cut);
    await bringBack(home);
    await edit('member', away, paste(id, lines[0] ?? ''));
    expect((await first(away)).id).not.toBe(id);
    expect(await first(home)).toMatchObject({ id, endorsements: [{ validity: 'valid' }] });
  });
});
