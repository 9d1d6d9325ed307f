import { coalitionId, manifestoId, paragraphId, partnerId, sectionId } from '#shared/ids.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Run } from '#shared/wording.ts';
import { Refusal } from '#shared/refusal.ts';
import { phases } from '#shared/network.ts';
import { adopt } from '../actions/adopt.ts';
import { askToLook } from '../actions/askToLook.ts';
import { currentParagraph } from '../actions/currentParagraph.ts';
import { endorse } from '../actions/endorse.ts';
import type { House } from '../actions/House.ts';
import { movePhase } from '../actions/movePhase.ts';
import { propose } from '../actions/propose.ts';
import type { Proposed } from '../actions/proposedWording.ts';
import { reply } from '../actions/reply.ts';
import { suggestModification } from '../actions/suggestModification.ts';
import { writeSection } from '../actions/writeSection.ts';
import { typeInParagraph } from '../actions/typeInParagraph.ts';
import { addInsights } from './addInsights.ts';
import type { DemoAmendment, DemoProposal } from './amendments.ts';
import { placeText } from './blocks.ts';
import { dayFrom, instantFrom } from './dates.ts';
import { demoPersonId } from './demoPeople.ts';
import type { DemoSection } from './demoSection.ts';
import { editRuns } from './editRuns.ts';
import type { DemoEndorsement } from './endorsements.ts';
import type { DemoLook } from './leading.ts';
import { manifesto } from './manifesto.ts';
import { coalitions, partners, people } from './network.ts';
import type { PersonKey } from './network.ts';
import { story } from './story.ts';

const server: Actor = { kind: 'server' };
const theManifesto = manifestoId.parse('demo');

/** Where a paragraph of the story stands. */
interface Spot {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
}

type Spots = Map<string, Spot>;

/**
 * Plays the demo network through the same actions that people use: nothing in it is put on the
 * record by another way. For an empty data directory.
 */
export async function playDemo(house: House, now: Date = new Date()): Promise<void> {
  await bringIn(house, now);
  const spots: Spots = new Map();
  for (const section of manifesto.sections) await addSection(house, { section, spots, now });
  for (const given of story.earlyEndorsements) await give(house, spots, given);
  for (const edit of story.edits) {
    const runs = await runsAt(house, spots, edit.paragraph);
    await typeInParagraph(house, as(edit.by), {
      ...at(spots, edit.paragraph),
      runs: editRuns(runs, edit),
    });
  }
  for (const amendment of story.amendments) await amend(house, spots, amendment);
  for (const section of manifesto.sections) await reachPhase(house, { section, now });
  for (const { section, by, wanted } of story.goals) {
    const id = sectionId.parse(section);
    await house.records.perform(as(by), () => ({ type: 'set-goals', section: id, goals: wanted }));
  }
  for (const asked of story.looks) await ask(house, spots, asked);
  for (const given of story.lateEndorsements) await give(house, spots, given);
  const paragraphOf = (key: string) => at(spots, key).paragraph;
  await addInsights(house, { manifesto: theManifesto, paragraphOf });
}

function as(key: PersonKey): Actor {
  return { kind: 'person', person: demoPersonId(key) };
}

function at(spots: Spots, key: string): Spot {
  const spot = spots.get(key);
  if (!spot) throw new TypeError(`No paragraph of the demo is called ${key}.`);
  return spot;
}

async function bringIn({ records, accounts }: House, now: Date): Promise<void> {
  for (const { key, name, type } of partners) {
    const id = partnerId.parse(key);
    await records.perform(server, () => ({ type: 'add-partner', partner: { id, name, type } }));
  }
  for (const { key, name, mail, partner, role, mandate } of people) {
    const id = demoPersonId(key);
    const person = { id, partner: partnerId.parse(partner), role, mandate };
    await accounts.setName(id, name, mail);
    await records.perform(server, () => ({ type: 'add-person', person }));
  }
  for (const { key, theme, leads, partners: members, days } of coalitions) {
    const coalition = {
      id: coalitionId.parse(key),
      theme,
      partners: members.map((member) => partnerId.parse(member)),
      leads: leads.map(demoPersonId),
      from: dayFrom(now, days.from),
      to: dayFrom(now, days.to),
    };
    await records.perform(server, () => ({ type: 'form-coalition', coalition }));
  }
  const { slug, title, language } = manifesto;
  await records.perform(server, () => ({
    type: 'create-manifesto',
    manifesto: { id: theManifesto, slug, title, language },
  }));
}

async function addSection(
  house: House,
  { section, spots, now }: { section: DemoSection; spots: Spots; now: Date },
): Promise<void> {
  const id = sectionId.parse(section.key);
  const coalition = coalitionId.parse(section.coalition);
  const deadline = instantFrom(now, section.deadline);
  await house.records.perform(server, () => ({
    type: 'add-section',
    section: { id, manifesto: theManifesto, title: section.title, coalition, deadline },
  }));
  const { document, ids } = placeText(section.text, newId);
  await writeSection(house, id, document);
  for (const [key, paragraph] of ids)
    spots.set(key, { section: id, paragraph: paragraphId.parse(paragraph) });
}

async function give(house: House, spots: Spots, given: DemoEndorsement): Promise<void> {
  const speaker = people.find(({ partner, mandate }) => mandate && partner === given.partner);
  if (!speaker) throw new TypeError(`${given.partner} has no mandate holder.`);
  const spot = at(spots, given.paragraph);
  const { exact } = await paragraphAt(house, spot);
  const { stance, reason = null } = given;
  await endorse(house, as(speaker.key), { ...spot, stance, dependsOn: null, reason, shown: exact });
}

async function ask(
  house: House,
  spots: Spots,
  { paragraph: key, by, ...asked }: DemoLook,
): Promise<void> {
  const { section, paragraph } = at(spots, key);
  const whom = asked.partners.map((partner) => partnerId.parse(partner));
  const paragraphs = [{ paragraph, partners: whom }];
  await askToLook(house, as(by), { section, paragraphs, note: asked.note, retry: null });
}

async function amend(house: House, spots: Spots, amendment: DemoAmendment): Promise<void> {
  const spot = at(spots, amendment.paragraph);
  const { wording, exact } = await paragraphAt(house, spot);
  const { asks, reason, suggested } = amendment;
  const proposal = proposedBy(asks, wording.runs);
  const input = { ...spot, kind: asks.kind, shown: exact, proposal, reason };
  const { id } = await propose(house, as(amendment.author), { input, retry: null });
  for (const { author, text } of amendment.replies) {
    await reply(house, as(author), { amendment: id, text, retry: null });
  }
  for (const person of amendment.backers ?? [])
    await house.records.perform(as(person), () => ({ type: 'back', amendment: id }));
  for (const person of amendment.agreeIf ?? []) {
    const agreed = { stance: 'agree', dependsOn: id, reason: null, shown: exact } as const;
    await endorse(house, as(person), { ...spot, ...agreed });
  }
  if (suggested) {
    const modifying = { shown: exact, words: suggested.text };
    await suggestModification(house, as(suggested.by), { amendment: id, modifying });
  }
  const { decision } = amendment;
  if (decision?.outcome === 'adopted')
    await adopt(house, as(decision.by), { amendment: id, modifying: null });
  if (decision?.outcome === 'declined') {
    await house.records.perform(as(decision.by), () => ({
      type: 'decline',
      amendment: id,
      reason: decision.reason,
    }));
  }
}

function proposedBy(asks: DemoProposal, runs: readonly Run[]): Proposed {
  switch (asks.kind) {
    case 'replace':
      return asks.changes.reduce(editRuns, [...runs]);
    case 'insert-after':
      return asks.text;
    case 'delete':
      return [];
  }
}

// Phases are walked one by one, as people do.
async function reachPhase(
  house: House,
  { section, now }: { section: DemoSection; now: Date },
): Promise<void> {
  const lead = coalitions.find(({ key }) => key === section.coalition)?.leads[0];
  if (!lead) throw new TypeError(`${section.coalition} has no lead.`);
  const deadline = instantFrom(now, section.deadline);
  for (const phase of phases.slice(1, phases.indexOf(section.phase) + 1)) {
    const reason = reasons[phase];
    await movePhase(house, as(lead), {
      section: sectionId.parse(section.key),
      phase,
      deadline,
      reason,
    });
  }
}

const reasons = {
  writing: 'We beginnen te schrijven.',
  consultation: 'De tekst staat. Nu zijn alle partners aan het woord.',
  deciding: 'Over elke wijziging is besloten. Nu zegt elke partner waar hij achter staat.',
  adopted: 'De partners hebben besloten.',
} as const;

async function paragraphAt({ records, rooms }: House, { section: id, paragraph }: Spot) {
  return rooms.with(id, (room) => {
    const section = records.state.sections[id];
    const found = section && currentParagraph(records.state, { section, id: paragraph, room });
    if (!found) throw new Refusal('not-found', 'A paragraph of the demo is gone.');
    return found;
  });
}

async function runsAt(house: House, spots: Spots, key: string) {
  return (await paragraphAt(house, at(spots, key))).wording.runs;
}
