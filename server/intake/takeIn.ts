import { hasForbiddenCharacter } from '#shared/characters.ts';
import { importLimits } from '#shared/importLimits.ts';
import { limits } from '#shared/limits.ts';
import { canonicalBlock, tidyBlocks } from '#shared/reading/tidyBlocks.ts';
import { Left } from '#shared/reading/Left.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { bareText } from '#shared/wording.ts';
import type { IntakeJob, Taken } from './Intake.ts';
import { planItems } from './planItems.ts';
import { readFile } from './readFile.ts';
import { requireRoom, tooMuch } from './refuse.ts';
import { sectionPart } from './sectionPart.ts';
import { withoutNumbers } from './withoutNumbers.ts';

/**
 * Reads a file and compares it with a section, here and now. Pure: changes nothing, fetches nothing.
 *
 * @throws Refusal `unreadable-file` or `too-large`.
 */
export async function takeIn(job: IntakeJob): Promise<Taken> {
  const left = new Left();
  const { form, blocks } = readFile(job.bytes, job.name, left);
  requireWithinLimits(blocks);
  left.add('characters', blocks.filter(hasHidden).length);
  const said = blocks.map(canonicalBlock).filter(({ runs }) => runs.length > 0);
  const part = sectionPart(said, job);
  left.add('outside', said.length - part.length);
  const read = tidyBlocks(withoutNumbers(part));
  const { items, otherKinds } = planItems(job.current, read, form);
  left.add('kinds', otherKinds);
  return { form, items, left: left.list() };
}

function requireWithinLimits(blocks: readonly ReadBlock[]): void {
  const sizes = blocks.map(({ runs }) => bareText(runs).length);
  requireRoom(blocks.length);
  if (sizes.some((size) => size > limits.paragraphCharacters)) throw tooMuch('paragraphs');
  if (sizes.reduce((sum, size) => sum + size, 0) > importLimits.characters)
    throw tooMuch('characters');
}

function hasHidden({ runs }: ReadBlock): boolean {
  return runs.some(({ text }) => hasForbiddenCharacter(text));
}
