import type { BlockJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { endorse } from '../../../server/actions/endorse.ts';
import type { House } from '../../../server/actions/House.ts';
import { moveToSection } from '../../../server/actions/moveToSection.ts';
import { propose } from '../../../server/actions/propose.ts';
import { readSection } from '../../../server/actions/readManifesto.ts';
import { typeInParagraph } from '../../../server/actions/typeInParagraph.ts';
import { openMemoryHouse } from '../../support/openMemoryHouse.ts';
import { addSection, person, settle } from '../cast.ts';
import type { Act } from './Act.ts';

const paragraph = (id: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text: `Wat ${id} zegt.` }],
});
const list = (...ids: string[]): BlockJson => ({
  type: 'bulletList',
  content: ids.map((id) => ({ type: 'listItem', content: [paragraph(id)] })),
});
const quote = (id: string): BlockJson => ({ type: 'blockquote', content: [paragraph(id)] });
const contents = [
  [paragraph('a1'), list('a2', 'a3'), paragraph('a4')],
  [quote('b1'), paragraph('b2')],
  [list('c1', 'c2'), quote('c3')],
];

/** Three sections of one coalition, in memory, between which paragraphs are moved. */
export class World {
  readonly house: House;
  readonly sections: readonly SectionId[];
  /** What each paragraph says and what kind it is: moving changes neither. */
  readonly exact = new Map<string, string>();
  moves = 0;

  private constructor(house: House, sections: readonly SectionId[]) {
    this.house = house;
    this.sections = sections;
  }

  static async make(): Promise<World> {
    const house = await openMemoryHouse();
    await settle(house);
    const sections: SectionId[] = [];
    for (const [place, content] of contents.entries())
      sections.push(await addSection(house, `own-moves-${place}`, content));
    const world = new World(house, sections);
    for (const { id, exact } of await world.standing()) world.exact.set(id, exact);
    return world;
  }

  /** What stands in the three sections by now. */
  async standing() {
    const read = this.sections.map(async (section) => {
      const { paragraphs } = await readSection(this.house, section);
      return paragraphs.filter(({ text }) => text !== '').map((one) => ({ ...one, section }));
    });
    return (await Promise.all(read)).flat();
  }

  async perform({ kind, from, at, to, behind }: Act): Promise<void> {
    const all = await this.standing();
    const section = this.sections[from]!;
    const here = all.filter((one) => one.section === section);
    const one = here[at % Math.max(1, here.length)];
    if (!one) return;
    const about = { section, paragraph: one.id, shown: one.exact };
    if (kind === 'endorse') {
      const said = { stance: 'agree', dependsOn: null, reason: null } as const;
      await endorse(this.house, person('mandate'), { ...about, ...said });
    } else if (kind === 'propose') {
      const proposal = `${one.text} En nog ${at}.`;
      const input = { ...about, kind: 'insert-after' as const, proposal, reason: 'Zo is het.' };
      await propose(this.house, person('outsider'), { input, retry: null });
    } else if (kind === 'type') {
      const runs = [{ text: `Wat ${one.id} zegt, ${at}.` }];
      await typeInParagraph(this.house, person('member'), { ...about, runs });
      const now = (await this.standing()).find(({ id }) => id === one.id);
      this.exact.set(one.id, now?.exact ?? '');
    } else if (to !== from) {
      const target = this.sections[to]!;
      const there = all.filter((each) => each.section === target);
      const place = there[behind % (there.length + 1)]?.id ?? null;
      const input = { ...about, to: target, behind: place };
      await moveToSection(this.house, person('member'), { input, retry: null });
      this.moves += 1;
    }
  }

  async close(): Promise<void> {
    await this.house.rooms.stop();
    await this.house.records.close();
  }
}
