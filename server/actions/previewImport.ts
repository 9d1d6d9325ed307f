import type { Paragraph } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { ImportItem, ImportPreview } from '#shared/importing.ts';
import type { Actor } from '#shared/record/events.ts';
import {
  requireAmendable,
  requirePerson,
  requireRight,
  requireSection,
} from '#shared/record/required.ts';
import { canPropose } from '#shared/record/rights.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { IntakeJob, PlannedItem } from '../intake/Intake.ts';
import { alreadyProposed } from './alreadyProposed.ts';
import { currentParagraphs } from './currentParagraph.ts';
import type { House } from './House.ts';
import { withRooms } from './withRooms.ts';

export interface ImportInput {
  readonly section: SectionId;
  /** The file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What reading a file into a section would do [B1]. Changes nothing; for whoever may propose there.
 *
 * @throws Refusal when the rules say no, or `unreadable-file` or `too-large`.
 */
export async function previewImport(
  house: House,
  actor: Actor,
  { section: id, name, bytes }: ImportInput,
): Promise<ImportPreview> {
  const { state } = house.records;
  const section = requireSection(state, id);
  const person = requirePerson({ state, actor, at: new Date().toISOString() });
  requireRight(canPropose(person), 'read a file into this section');
  requireAmendable(section);
  const texts = await withRooms(house, sectionsOf(state, section.manifesto), (roomOf) =>
    [...roomOf.values()].map((room) => {
      const of = requireSection(house.records.state, room.section);
      return { of, paragraphs: currentParagraphs(house.records.state, of, room) };
    }),
  );
  const current = texts.find(({ of }) => of.id === id)?.paragraphs ?? [];
  const others = texts.filter(({ of }) => of.id !== id);
  const job: IntakeJob = {
    name,
    bytes,
    title: section.title,
    current: current.map(({ id: paragraph, aliases, wording }) => ({
      id: paragraph,
      aliases,
      wording,
    })),
    others: {
      titles: others.map(({ of }) => of.title),
      ids: others.flatMap(({ paragraphs }) => paragraphs.map((one) => one.id)),
    },
  };
  const { form, items, left } = await house.intake.read(job);
  const told = items.map((item) => {
    const at = 'at' in item ? item.at : item.behind;
    const [paragraph] = at === null ? [] : current.slice(at, at + 1);
    // By what is proposed now: reading the file took a while.
    const proposed = paragraph ? proposedBy(house.records.state, paragraph, item) : [];
    return itemOf(item, current, proposed);
  });
  return { form, items: told, left };
}

function proposedBy(state: RecordState, paragraph: Paragraph, item: PlannedItem): string[] {
  switch (item.kind) {
    case 'replace':
      return alreadyProposed(state, paragraph, { kind: 'replace', runs: item.runs });
    case 'insert':
      return alreadyProposed(state, paragraph, { kind: 'insert-after', runs: item.runs });
    case 'delete':
      return alreadyProposed(state, paragraph, { kind: 'delete', runs: [] });
    default:
      return [];
  }
}

function itemOf(
  item: PlannedItem,
  current: readonly Paragraph[],
  proposed: readonly string[],
): ImportItem {
  switch (item.kind) {
    case 'same':
      return { kind: 'same', ...standing(current, item.at) };
    case 'delete':
      return { kind: 'delete', ...standing(current, item.at), proposed };
    case 'replace':
      return { kind: 'replace', ...standing(current, item.at), content: item.runs, proposed };
    case 'move':
      return { kind: 'move', ...standing(current, item.at), ...placeBehind(current, item.behind) };
    case 'insert': {
      const { type, runs } = item;
      const place = placeBehind(current, item.behind);
      return { kind: 'insert', type, content: runs, ...place, proposed };
    }
  }
}

function standing(current: readonly Paragraph[], place: number) {
  const found = current[place];
  if (!found) throw new RangeError('The intake speaks of a paragraph that is not there.');
  const { id: paragraph, number, exact: wording, wording: said } = found;
  return { paragraph, number, wording, from: said.runs };
}

function placeBehind(current: readonly Paragraph[], place: number | null) {
  if (place === null) return { behind: null, behindNumber: null, behindWording: null };
  const { paragraph, number, wording } = standing(current, place);
  return { behind: paragraph, behindNumber: number, behindWording: wording };
}
