import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BlockJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { endorse } from '../../server/actions/endorse.ts';
import type { House } from '../../server/actions/House.ts';
import { moveToSection } from '../../server/actions/moveToSection.ts';
import { propose } from '../../server/actions/propose.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { typeInParagraph } from '../../server/actions/typeInParagraph.ts';
import { openMemoryHouse } from '../support/openMemoryHouse.ts';
import { addSection, person, settle } from './cast.ts';

/** What somebody does; the numbers choose among what there is at that moment. */
interface Act {
  readonly kind: 'move' | 'type' | 'endorse' | 'propose';
  readonly from: number;
  readonly at: number;
  readonly to: number;
  readonly behind: number;
}

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('move', 'move', 'move', 'type', 'endorse', 'propose'),
    from: fc.nat(2),
    at: fc.nat(20),
    to: fc.nat(2),
    behind: fc.nat(20),
  }),
  { minLength: 5, maxLength: 25 },
);

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

class World {
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

  async standing() {
    const read = this.sections.map(async (section) => {
      const { paragraphs, vanished } = await readSection(this.house, section);
      expect(vanished).toEqual([]);
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

  /** Every paragraph stands once and unchanged, and what hangs on it is of the section it stands in. */
  async check(): Promise<void> {
    const standing = await this.standing();
    const found = new Map(standing.map(({ id, exact }) => [id as string, exact]));
    expect(standing).toHaveLength(this.exact.size);
    expect(new Map([...found].toSorted())).toEqual(new Map([...this.exact].toSorted()));
    const home = new Map(standing.map(({ id, section }) => [id, section]));
    const { endorsements, amendments } = this.house.records.state;
    const hanging = [
      ...Object.values(endorsements).flatMap((said) => Object.values(said)),
      ...Object.values(amendments),
    ];
    for (const each of hanging) expect(each.section).toBe(home.get(each.paragraph));
  }

  async close(): Promise<void> {
    await this.house.rooms.stop();
    await this.house.records.close();
  }
}

test('[P1] [P2] whatever is moved between sections, in whatever order, nothing is lost or there twice', async () => {
  let moves = 0;
  const law = async (list: readonly Act[]) => {
    const world = await World.make();
    for (const act of list) {
      await world.perform(act);
      await world.check();
    }
    // The texts of the logs say the same.
    for (const section of world.sections) (await world.house.rooms.shut(section)).open();
    await world.check();
    moves += world.moves;
    await world.close();
  };
  await fc.assert(fc.asyncProperty(acts, law), { seed: 20181116, numRuns: 60 });
  expect(moves).toBeGreaterThan(200);
});

test('[T2] typing beside a move of that very paragraph: the words go along, or the move is refused', async () => {
  const world = await World.make();
  const [from, to] = [world.sections[0]!, world.sections[1]!];
  for (let round = 0; round < 20; round += 1) {
    const where = round % 2 === 0 ? [from, to] : [to, from];
    const [one] = (await world.standing()).filter(({ id }) => id === 'a4');
    const runs = [{ text: `Ronde ${round}.` }];
    const input = {
      section: where[0]!,
      paragraph: one!.id,
      shown: one!.exact,
      to: where[1]!,
      behind: null,
    };
    const typing = () =>
      typeInParagraph(world.house, person('lead'), {
        section: where[0]!,
        paragraph: one!.id,
        runs,
      });
    const moving = () => moveToSection(world.house, person('member'), { input, retry: null });
    const tries = round % 3 === 0 ? [moving(), typing()] : [typing(), moving()];
    const ended = await Promise.allSettled(tries);
    const [now] = (await world.standing()).filter(({ id }) => id === 'a4');
    const typed = ended[round % 3 === 0 ? 1 : 0]?.status === 'fulfilled';
    // Whoever was told that it is saved finds it, wherever the paragraph is.
    expect(now?.text === `Ronde ${round}.`).toBe(typed);
    if (now?.section !== where[1])
      await moveToSection(world.house, person('member'), {
        input: { ...input, shown: now!.exact },
        retry: null,
      });
  }
  await world.close();
});
