import type * as Y from 'yjs';
import { closeCode } from '#shared/wire.ts';
import { Chance } from '../chaos/Chance.ts';
import { Client } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import type { People } from '../support/network.ts';
import { openSection } from '../support/sections.ts';
import { paragraph } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { Chronicle } from './Chronicle.ts';
import { Deeds } from './Deeds.ts';
import { Desk } from './Desk.ts';
import { endorseInTurn } from './endorseInTurn.ts';
import type { Gateway } from './Gateway.ts';
import { movePhaseInTurn } from './movePhaseInTurn.ts';
import { paragraphsIn } from './paragraphsIn.ts';
import { proposeInTurn } from './proposeInTurn.ts';
import { RestoringScribe } from './RestoringScribe.ts';
import { Scribe } from './Scribe.ts';
import { unknownTo } from './unknownTo.ts';
import { wordsIn } from './wordsIn.ts';

const names = ['w0', 'w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7'] as const;
/** Who writes where: a busy section, one whose phase moves, one that is restored. */
const places = ['s1', 's1', 's1', 's1', 's1', 's2', 's2', 's3'] as const;
const sections = ['s1', 's2', 's3'] as const;
const firstWords = 'Dit vinden wij.';

type Name = (typeof names)[number] | 'lead' | 'reader';

/** Everyone who works on the manifesto: eight people who type, and what they and a lead ask for. */
export class Crew {
  readonly deeds = new Deeds();
  readonly #chronicle = new Chronicle();
  readonly #gateway: Gateway;
  readonly #people: People<Name>;
  readonly #scribes: readonly Scribe[];
  readonly #desks: readonly Desk[];
  #running: Promise<unknown> = Promise.resolve();

  private constructor(gateway: Gateway, people: People<Name>, seed: number) {
    this.#gateway = gateway;
    this.#people = people;
    this.#scribes = names.map((name, number) => this.#makeScribe(name, number, seed));
    this.#desks = this.#makeDesks(seed);
  }

  /** Builds the network and its first text behind a gateway. */
  static async gather(gateway: Gateway, seed: number): Promise<Crew> {
    const writers = Object.fromEntries(names.map((name) => [name, { mandate: true }]));
    const people = await buildNetwork<Name>(gateway, {
      people: {
        ...(writers as Record<(typeof names)[number], { mandate: boolean }>),
        lead: { lead: true },
        reader: { role: 'observer' },
      },
      sections,
    });
    const writer = await openSection(people.w0, 's1');
    const ids = [0, 1, 2].flatMap((place) => [`s1-said-${place}`, `s1-proposed-${place}`]);
    writer.fragment.insert(
      0,
      ids.map((id) => paragraph(firstWords, id)),
    );
    await until(() => writer.isSaved);
    writer.close();
    return new Crew(gateway, people, seed);
  }

  get edits(): number {
    return this.#scribes.reduce((sum, { words }) => sum + words.acknowledged, 0);
  }

  /** Whether nobody has a connection, and nobody waits for an answer. */
  get isCutOff(): boolean {
    return this.deeds.underWay.length === 0 && this.#scribes.every((scribe) => !scribe.isConnected);
  }

  begin(): void {
    this.#running = Promise.all([...this.#scribes, ...this.#desks].map((each) => each.run()));
  }

  /** Lets everyone finish, and waits until all they did is saved. */
  async end(): Promise<void> {
    [...this.#scribes, ...this.#desks].forEach((each) => each.stop());
    await this.#running;
    await Promise.all(
      this.#scribes.filter((each) => each.section !== 's2').map((each) => each.settle()),
    );
  }

  close(): void {
    this.#scribes.forEach((scribe) => scribe.close());
  }

  /**
   * Everything that is wrong with what a server has, going by what everyone was told and shown.
   * Nobody but this reader is there. After a power cut what was shown to others may be gone until its
   * writer brings it again: it is shown once it is written, and *saved* once it is on the disk.
   */
  async compare(url: string, isPowerCut = false): Promise<string[]> {
    const reader = new Client(url, this.#people.reader.headers);
    const wrong = await this.#chronicle.readOn(reader);
    for (const scribe of this.#scribes) {
      wrong.push(...this.#chronicle.compare(scribe.takeSeen()));
      if (scribe instanceof RestoringScribe) scribe.resolve(this.#chronicle.counts);
    }
    wrong.push(...this.deeds.compare(this.#chronicle.counts));
    for (const amendment of this.#chronicle.adopting)
      wrong.push(`the adoption of ${amendment} has no end`);
    for (const section of sections)
      wrong.push(...(await this.#compareText(reader, section, isPowerCut)));
    return wrong;
  }

  /** The same, and all of the record once more. */
  async compareAll(url: string): Promise<string[]> {
    const reader = new Client(url, this.#people.reader.headers);
    return [...(await this.compare(url)), ...(await this.#chronicle.readAgain(reader))];
  }

  async #compareText(client: Client, section: string, isPowerCut: boolean): Promise<string[]> {
    const reader = await openSection(client, section);
    reader.close();
    const wrong: string[] = [];
    const found = wordsIn(reader.doc);
    for (const scribe of this.#scribes.filter((each) => each.section === section)) {
      // Who holds words of others that the disk lost has to open a new page, after a power cut.
      for (const code of scribe.turnedAway.filter(
        (each) => !isPowerCut || each !== closeCode.malformed,
      ))
        wrong.push(`the page of ${scribe.number} was closed for good with ${code}`);
      wrong.push(...scribe.words.compare(found.get(scribe.number) ?? new Map()));
      // After a restore the text is another one than that of the page.
      if (section !== 's3' && !isPowerCut)
        wrong.push(...unknownTo(reader.doc, scribe.doc, scribe.own));
    }
    if (section === 's1') wrong.push(...this.#compareSteady(reader.doc));
    return wrong.map((line) => `${section}: ${line}`);
  }

  // Nobody types in these: they say what the last amendment made them say.
  #compareSteady(doc: Y.Doc): string[] {
    const found = new Map(paragraphsIn(doc));
    return [0, 1, 2]
      .flatMap((place) => [`s1-said-${place}`, `s1-proposed-${place}`])
      .flatMap((id) => {
        const wanted = this.#chronicle.adopted.get(id) ?? firstWords;
        const text = found.get(id);
        return text === wanted ? [] : [`${id} says “${text}”, not “${wanted}”`];
      });
  }

  #makeScribe(name: (typeof names)[number], number: number, seed: number): Scribe {
    const section = places[number] ?? 's1';
    const chance = new Chance(seed, 300 + number);
    const options = { client: this.#people[name], number, section, chance };
    const { deeds } = this;
    if (section !== 's3') return new Scribe(options);
    return new RestoringScribe(options, { lead: this.#people.lead, deeds });
  }

  #makeDesks(seed: number): Desk[] {
    const { lead, ...people } = this.#people;
    const rounds: ((desk: Desk) => Promise<void>)[] = [
      ...(['w0', 'w1', 'w2'] as const).map(
        (name) => (desk: Desk) =>
          endorseInTurn(desk, { client: people[name], partner: `p-${name}`, section: 's1' }),
      ),
      ...([0, 1, 2] as const).map(
        (place) => (desk: Desk) =>
          proposeInTurn(desk, {
            author: people[`w${place}`],
            lead,
            section: 's1',
            paragraph: `s1-proposed-${place}`,
            name: `voorstel ${place}`,
          }),
      ),
      (desk) => movePhaseInTurn(desk, { lead, section: 's2' }),
    ];
    return rounds.map((round, index) => {
      const chance = new Chance(seed, 400 + index);
      return new Desk({ chance, deeds: this.deeds, gateway: this.#gateway }, round);
    });
  }
}
