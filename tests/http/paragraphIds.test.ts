import { afterAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import type { Listener } from '../../server/rooms/Room.ts';
import { addSection, exactOf, paragraphOf, person } from './cast.ts';
import type { Name } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

const deaf: Listener = {
  onUpdate: () => undefined,
  onPresence: () => undefined,
  onClosed: () => undefined,
};

/** Changes the live text of a section as somebody's editor would. */
async function edit(name: Name, section: SectionId, change: (content: Y.XmlFragment) => void) {
  await app.house.rooms.with(section, async (room) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await room.missing(Uint8Array.of(0))).update);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc.getXmlFragment(contentRoot)));
    const update = Y.encodeStateAsUpdate(doc, before);
    await room.receive(update, { kind: 'person', person: name as PersonId }, deaf).durable;
  });
}

const cut = (content: Y.XmlFragment) => content.delete(0, 1);
const paste = (id: string, text: string) => (content: Y.XmlFragment) => {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('id', id);
  element.insert(0, [new Y.XmlText(text)]);
  content.insert(0, [element]);
};

async function endorsed(section: SectionId): Promise<string> {
  const wording = await exactOf(app.house, section);
  await endorse(app.house, person('mandate'), {
    section,
    paragraph: paragraphOf(section),
    shown: wording,
    stance: 'agree',
    reason: null,
  });
  return paragraphOf(section);
}

const first = async (section: SectionId) =>
  (await readSection(app.house, section)).paragraphs[0] as Awaited<
    ReturnType<typeof readSection>
  >['paragraphs'][number];

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
  });
});
