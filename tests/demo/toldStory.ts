import { paragraphsOf } from '#shared/document.ts';
import type { Paragraph } from '#shared/document.ts';
import { canonicalWording, hashWording } from '#shared/wording.ts';
import { placeText } from '../../server/demo/blocks.ts';
import type { WordEdit } from '../../server/demo/amendments.ts';
import type { DemoEndorsement } from '../../server/demo/endorsements.ts';
import type { DemoSection } from '../../server/demo/demoSection.ts';
import { editRuns } from '../../server/demo/editRuns.ts';
import { manifesto } from '../../server/demo/manifesto.ts';
import { story } from '../../server/demo/story.ts';

/** Every paragraph of the demo manifesto that has a key, under that key, as it is seeded. */
export function keyedParagraphs(): Map<string, Paragraph> {
  return new Map(manifesto.sections.flatMap((section, place) => keyedIn(section, place + 1)));
}

function keyedIn(section: DemoSection, number: number): [string, Paragraph][] {
  const { document, ids } = placeText(section.text, nextId);
  const paragraphs = new Map(paragraphsOf(document, number).map((one) => [one.id as string, one]));
  return [...ids].map(([key, id]) => [key, paragraphs.get(id) as Paragraph]);
}

let idsMade = 0;
const nextId = () => `demo${(idsMade += 1)}`;

/** The paragraph with other words. */
export function reworded(paragraph: Paragraph, changes: readonly WordEdit[]): Paragraph {
  const { kind, runs } = paragraph.wording;
  const wording = canonicalWording(kind, changes.reduce(editRuns, [...runs]));
  const text = wording.runs.map((run) => run.text).join('');
  return { ...paragraph, wording, text, ...hashWording(wording) };
}

interface GivenEndorsement extends DemoEndorsement {
  readonly wording: Paragraph;
}

/** Tells the story on the text alone: the endorsements that stand, and the text after each step. */
export function tellStory() {
  const text = keyedParagraphs();
  const given = new Map<string, GivenEndorsement>();
  const rewrite = (key: string, changes: readonly WordEdit[]) =>
    text.set(key, reworded(paragraphAt(text, key), changes));
  const endorse = (endorsement: DemoEndorsement) =>
    given.set(`${endorsement.partner} ${endorsement.paragraph}`, {
      ...endorsement,
      wording: paragraphAt(text, endorsement.paragraph),
    });

  story.earlyEndorsements.forEach(endorse);
  story.edits.forEach((edit) => rewrite(edit.paragraph, [edit]));
  const edited = new Map(text);
  for (const { paragraph, asks, decision } of story.amendments)
    if (decision?.outcome === 'adopted' && asks.kind === 'replace')
      rewrite(paragraph, asks.changes);
  story.lateEndorsements.forEach(endorse);
  return { edited, text, given: [...given.values()] };
}

/** The paragraph a key stands for. Throws on a key that is not in the text. */
export function paragraphAt(text: ReadonlyMap<string, Paragraph>, key: string): Paragraph {
  const paragraph = text.get(key);
  if (!paragraph) throw new Error(`no paragraph has the key ${key}`);
  return paragraph;
}
