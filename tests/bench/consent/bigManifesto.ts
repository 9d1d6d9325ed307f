import { pino } from 'pino';
import type { DocumentJson } from '#shared/document.ts';
import { amendmentId, coalitionId, manifestoId, partnerId } from '#shared/ids.ts';
import { paragraphId, personId, sectionId } from '#shared/ids.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
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
export const size = { sections: 12, paragraphs: 50, partners: 150, amendments: 2_000 } as const;

export const theManifesto = manifestoId.parse('groot');

/** A paragraph of the big manifesto, with what it says. */
export interface Place {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly wording: Wording;
  readonly exact: string;
}

export const places: readonly Place[] = Array.from({ length: size.sections }, (_, section) =>
  Array.from({ length: size.paragraphs }, (__, place) => placeAt(section + 1, place + 1)),
).flat();

function placeAt(section: number, place: number): Place {
  const text = `Paragraaf ${section}.${place}: wij luisteren naar elke inwoner, zeggen op tijd wat er nog te kiezen valt, en antwoorden binnen zes weken in gewone taal op alles wat iemand inbrengt, ook als het antwoord nee is, met de naam van wie het besluit nam en de reden waarom.`;
  const wording = canonicalWording('paragraph', [{ text }]);
  return {
    section: sectionId.parse(`s${section}`),
    paragraph: paragraphId.parse(`s${section}-p${place}`),
    wording,
    exact: hashWording(wording).exact,
  };
}

export const mandateHolders = Array.from({ length: size.partners }, (_, place) =>
  personId.parse(`mandaat-${place + 1}`),
);

const server: Actor = { kind: 'server' };
const by = (place: number): Actor => ({
  kind: 'person',
  person: mandateHolders[place % size.partners] ?? personId.parse('niemand'),
});

/**
 * Writes a data directory with a manifesto as large as they may get: every partner agrees to every
 * paragraph, and most amendments are decided. Answers a session for each mandate holder.
 */
export async function writeBigManifesto(path: string): Promise<readonly string[]> {
  const directory = await openDataDirectory(path);
  const house = await openHouse(directory, pino({ level: 'silent' }));
  for (const command of founding()) await house.records.perform(server, () => command);
  for (const section of new Set(places.map((place) => place.section)))
    await writeSection(house, section, textOf(section));
  await performAll(house, [...proposing(), ...endorsing()]);
  const sessions: string[] = [];
  for (const person of mandateHolders) {
    await house.accounts.setName(person, `Mandaat ${person}`, null);
    sessions.push(await house.accounts.startSession(person));
  }
  await house.rooms.stop();
  await house.records.close();
  await directory.close();
  return sessions;
}

type Done = readonly [Actor, Command];

// Enough at once to share writes, and not so many that memory fills with what waits.
async function performAll(house: House, acts: readonly Done[]): Promise<void> {
  for (let start = 0; start < acts.length; start += 1_000) {
    const some = acts.slice(start, start + 1_000);
    await Promise.all(some.map(([actor, command]) => house.records.perform(actor, () => command)));
  }
}

function founding(): Command[] {
  const coalition = coalitionId.parse('allen');
  const partners = mandateHolders.map((_, place) => partnerId.parse(`partner-${place + 1}`));
  const typeAt = (place: number) => partnerTypes[place % partnerTypes.length] ?? 'municipality';
  return [
    ...partners.map((id, place): Command => ({
      type: 'add-partner',
      partner: { id, name: `Partner ${place + 1}`, type: typeAt(place) },
    })),
    ...mandateHolders.map((id, place): Command => ({
      type: 'add-person',
      person: { id, partner: partners[place] ?? partnerId.parse('geen'), role: 'member', mandate: true }, // prettier-ignore
    })),
    {
      type: 'form-coalition',
      coalition: { id: coalition, theme: 'Alles', partners, leads: mandateHolders.slice(0, 1), from: '2020-01-01', to: null }, // prettier-ignore
    },
    {
      type: 'create-manifesto',
      manifesto: { id: theManifesto, slug: 'groot', title: 'Groot', language: 'nl' },
    },
    ...[...new Set(places.map(({ section }) => section))].map((id): Command => ({
      type: 'add-section',
      section: { id, manifesto: theManifesto, title: `Sectie ${id}`, coalition, deadline: null },
    })),
  ];
}

function textOf(section: SectionId): DocumentJson {
  return {
    type: 'doc',
    content: places
      .filter((place) => place.section === section)
      .map(({ paragraph, wording }) => ({
        type: 'paragraph',
        attrs: { id: paragraph },
        content: [{ type: 'text', text: wording.runs[0]?.text ?? '' }],
      })),
  };
}

function proposing(): Done[] {
  return Array.from({ length: size.amendments }, (_, place): Done[] => {
    const { section, paragraph, wording: current, exact: shown } = placeOf(place * 7);
    const id = amendmentId.parse(`a${place + 1}`);
    const [{ text } = { text: '' }] = current.runs;
    const proposal = canonicalWording('paragraph', [{ text: text.replace('zes', `${place + 7}`) }]);
    const propose: Command = { type: 'propose', amendment: id, kind: 'replace', section, paragraph, shown, current, proposal, reason: 'Zes weken is lang.' }; // prettier-ignore
    const decline: Command = { type: 'decline', amendment: id, reason: 'Zes weken lukt overal.' };
    const proposed: Done = [by(place), propose];
    return place % 10 === 0 ? [proposed] : [proposed, [by(0), decline]];
  }).flat();
}

function endorsing(): Done[] {
  return places.flatMap((place) =>
    mandateHolders.map((_, holder): Done => [by(holder), endorse(place)]),
  );
}

/** What agreeing to a paragraph asks of the record. */
export function endorse({ section, paragraph, wording, exact }: Place): Command {
  return { type: 'endorse', section, paragraph, shown: exact, current: wording, isNumbered: true, aliases: [], stance: 'agree', dependsOn: null, reason: null }; // prettier-ignore
}

export function placeOf(index: number): Place {
  const found = places[index % places.length];
  if (!found) throw new RangeError('There are no places.');
  return found;
}
