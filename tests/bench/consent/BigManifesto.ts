import { pino } from 'pino';
import type { DocumentJson } from '#shared/document.ts';
import { amendmentId, coalitionId, manifestoId, partnerId } from '#shared/ids.ts';
import { paragraphId, personId, sectionId } from '#shared/ids.ts';
import type { ParagraphId, PersonId, SectionId } from '#shared/ids.ts';
import { partnerTypes } from '#shared/network.ts';
import type { Command } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { canonicalWording, hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import type { House } from '../../../server/actions/House.ts';
import { writeSection } from '../../../server/actions/writeSection.ts';
import { openHouse } from '../../../server/app/openHouse.ts';
import { openDataDirectory } from '../../../server/storage/DataDirectory.ts';

/** How much there is of everything. */
export interface Size {
  readonly sections: number;
  /** In each section. */
  readonly paragraphs: number;
  readonly partners: number;
  readonly endorsements: number;
  readonly amendments: number;
  /** Of so many amendments one is left open, and the others are declined. */
  readonly openOf: number;
  /** How often a paragraph says what it says: each time some fifty words. */
  readonly times: number;
}

/** A paragraph of the big manifesto, with what it says. */
export interface Place {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly wording: Wording;
  readonly exact: string;
}

/** Whoever may sign in to it: a mandate holder of each partner, and someone who only reads. */
export interface Sessions {
  readonly mandateHolders: readonly string[];
  readonly reader: string;
}

type Done = readonly [Actor, Command];

const server: Actor = { kind: 'server' };
const reader = personId.parse('lezer');

/** A manifesto as large as they may get, to be written into a data directory. */
export class BigManifesto {
  readonly id = manifestoId.parse('groot');
  readonly size: Size;
  readonly places: readonly Place[];
  readonly mandateHolders: readonly PersonId[];

  constructor(size: Size) {
    this.size = size;
    this.places = Array.from({ length: size.sections }, (_, section) =>
      Array.from({ length: size.paragraphs }, (__, place) =>
        placeAt(section + 1, place + 1, size.times),
      ),
    ).flat();
    this.mandateHolders = Array.from({ length: size.partners }, (_, place) =>
      personId.parse(`mandaat-${place + 1}`),
    );
  }

  /** The paragraph at an index; behind the last one it begins again. */
  placeOf(index: number): Place {
    const found = this.places[index % this.places.length];
    if (!found) throw new RangeError('There are no places.');
    return found;
  }

  /** Writes it into an empty data directory. */
  async write(path: string): Promise<Sessions> {
    const directory = await openDataDirectory(path);
    const house = await openHouse(directory, pino({ level: 'silent' }));
    for (const command of this.#founding()) await house.records.perform(server, () => command);
    for (const section of this.#sections) await writeSection(house, section, this.#textOf(section));
    await performAll(house, [...this.#proposing(), ...this.#endorsing()]);
    const mandateHolders: string[] = [];
    for (const person of this.mandateHolders) mandateHolders.push(await signIn(house, person));
    const sessions = { mandateHolders, reader: await signIn(house, reader) };
    await house.rooms.stop();
    await house.records.close();
    await directory.close();
    return sessions;
  }

  get #sections(): readonly SectionId[] {
    return [...new Set(this.places.map(({ section }) => section))];
  }

  #by(place: number): Actor {
    const person = this.mandateHolders[place % this.size.partners];
    if (!person) throw new RangeError('There is nobody.');
    return { kind: 'person', person };
  }

  #founding(): Command[] {
    const coalition = coalitionId.parse('allen');
    const partners = this.mandateHolders.map((_, place) => partnerId.parse(`partner-${place + 1}`));
    const typeAt = (place: number) => partnerTypes[place % partnerTypes.length] ?? 'municipality';
    const first = partners[0] ?? partnerId.parse('geen');
    return [
      ...partners.map((id, place): Command => ({
        type: 'add-partner',
        partner: { id, name: `Partner ${place + 1}`, type: typeAt(place) },
      })),
      ...this.mandateHolders.map((id, place): Command => ({
        type: 'add-person',
        person: { id, partner: partners[place] ?? first, role: 'member', mandate: true },
      })),
      {
        type: 'add-person',
        person: { id: reader, partner: first, role: 'observer', mandate: false },
      },
      {
        type: 'form-coalition',
        coalition: { id: coalition, theme: 'Alles', partners, leads: this.mandateHolders.slice(0, 1), from: '2020-01-01', to: null }, // prettier-ignore
      },
      {
        type: 'create-manifesto',
        manifesto: { id: this.id, slug: 'groot', title: 'Groot', language: 'nl' },
      },
      ...this.#sections.map((id): Command => ({
        type: 'add-section',
        section: { id, manifesto: this.id, title: `Sectie ${id}`, coalition, deadline: null },
      })),
    ];
  }

  #textOf(section: SectionId): DocumentJson {
    return {
      type: 'doc',
      content: this.places
        .filter((place) => place.section === section)
        .map(({ paragraph, wording }) => ({
          type: 'paragraph',
          attrs: { id: paragraph },
          content: [{ type: 'text', text: wording.runs[0]?.text ?? '' }],
        })),
    };
  }

  #proposing(): Done[] {
    return Array.from({ length: this.size.amendments }, (_, place): Done[] => {
      const { section, paragraph, wording: current, exact: shown } = this.placeOf(place * 7);
      const id = amendmentId.parse(`a${place + 1}`);
      const [{ text } = { text: '' }] = current.runs;
      const proposal = canonicalWording('paragraph', [{ text: text.replace('zes', `${place + 7}`) }]); // prettier-ignore
      const propose: Command = { type: 'propose', amendment: id, kind: 'replace', section, paragraph, shown, current, proposal, reason: 'Zes weken is lang.' }; // prettier-ignore
      const decline: Command = { type: 'decline', amendment: id, reason: 'Zes weken lukt overal.' };
      const proposed: Done = [this.#by(place), propose];
      return place % this.size.openOf === 0 ? [proposed] : [proposed, [this.#by(0), decline]];
    }).flat();
  }

  #endorsing(): Done[] {
    const { endorsements } = this.size;
    const all = this.places.length;
    return Array.from({ length: endorsements }, (_, turn): Done => [
      this.#by(Math.floor(turn / all)),
      endorse(this.placeOf(turn)),
    ]);
  }
}

// Enough at once to share writes, and not so many that memory fills with what waits.
async function performAll(house: House, acts: readonly Done[]): Promise<void> {
  for (let start = 0; start < acts.length; start += 1_000) {
    const some = acts.slice(start, start + 1_000);
    await Promise.all(some.map(([actor, command]) => house.records.perform(actor, () => command)));
  }
}

async function signIn(house: House, person: PersonId): Promise<string> {
  await house.accounts.setName(person, `Persoon ${person}`, null);
  return house.accounts.sessions.start(person);
}

function placeAt(section: number, place: number, times: number): Place {
  const sentence = `Paragraaf ${section}.${place}: wij luisteren hier naar elke inwoner, zeggen altijd op tijd wat er nog te kiezen valt, en antwoorden binnen zes weken in gewone taal op alles wat iemand inbrengt, ook als het antwoord nee is, met daarbij de naam van wie het besluit nam en de reden waarom.`;
  const text = Array.from({ length: times }, () => sentence).join(' ');
  const wording = canonicalWording('paragraph', [{ text }]);
  return {
    section: sectionId.parse(`s${section}`),
    paragraph: paragraphId.parse(`s${section}-p${place}`),
    wording,
    exact: hashWording(wording).exact,
  };
}

/** What agreeing to a paragraph asks of the record. */
export function endorse({ section, paragraph, wording, exact }: Place): Command {
  return { type: 'endorse', section, paragraph, shown: exact, current: wording, isNumbered: true, aliases: [], stance: 'agree', dependsOn: null, reason: null }; // prettier-ignore
}
