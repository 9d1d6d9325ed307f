import { languages } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { phases } from '#shared/network.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { bareText, wordsOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import type { IntakeJob } from './Intake.ts';
import { namesOf } from './namesOf.ts';

type Known = Pick<IntakeJob, 'title' | 'current' | 'others'>;

/**
 * The part of a file that is the text of the section: of a whole manifesto, as our exports have it,
 * what stands under the section's title, up to the next. A file in which nothing is recognised is
 * taken to be the section's text, all of it.
 */
export function sectionPart(blocks: readonly ReadBlock[], known: Known): ReadBlock[] {
  const own = new Set(known.current.flatMap(namesOf));
  const other = new Set(known.others.ids.flatMap((id) => namesOf({ id, aliases: [] })));
  const marks = blocks.map((block) => markOf(block, { ...known, own, other }));
  const firstOwn = marks.indexOf('own');
  const titles = marks.flatMap((mark, place) => (mark === 'title' ? [place] : []));
  // A title may stand in a list of contents too: that right above the text counts. Some programs keep
  // no names to know the text by; then it is the outermost one, for annexes have it as a part of theirs.
  const outermost = Math.min(...titles.map((place) => blocks[place]?.heading ?? Infinity));
  const isAbove = (place: number) =>
    firstOwn < 0 ? blocks[place]?.heading === outermost : place < firstOwn;
  const title = titles.findLast(isAbove) ?? titles[0];
  if (title !== undefined) return underTitle(blocks, marks, title);
  if (firstOwn < 0 || !marks.includes('other')) return [...blocks];
  const lastOwn = marks.lastIndexOf('own');
  const next = marks.indexOf('other', lastOwn);
  return blocks.slice(marks.lastIndexOf('other', firstOwn) + 1, next < 0 ? undefined : next);
}

/** What a block says of where it stands; null when nothing. */
type Mark = 'title' | 'own' | 'other' | null;

interface Names extends Known {
  readonly own: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

function markOf({ heading, runs, anchors }: ReadBlock, { title, others, own, other }: Names): Mark {
  if (heading !== null) {
    if (isTitled(runs, title)) return 'title';
    if (others.titles.some((one) => isTitled(runs, one))) return 'other';
  }
  if (anchors.some((name) => own.has(name))) return 'own';
  return anchors.some((name) => other.has(name)) ? 'other' : null;
}

function isTitled(runs: readonly Run[], title: string): boolean {
  const said = wordsOf(bareText(runs).replace(/^\s*\d{1,3}[.:]?\s+/, ''));
  return said.join(' ') === wordsOf(title).join(' ');
}

function underTitle(
  blocks: readonly ReadBlock[],
  marks: readonly Mark[],
  title: number,
): ReadBlock[] {
  const rank = blocks[title]?.heading ?? 0;
  const end = blocks.findIndex(
    ({ heading }, place) =>
      place > title &&
      (marks[place] === 'other' || (heading !== null && heading <= rank) || isFoot(blocks[place])),
  );
  const part = blocks.slice(title + 1, end < 0 ? undefined : end);
  const text = part.findIndex((block) => !isAboutSection(block));
  return part.slice(text < 0 ? part.length : text);
}

const gap = '\u0000';
const patternOf = (text: string, between = '.+') =>
  text
    .split(gap)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(between);
// No more than that: a text may well begin with what it was adopted on the ground of.
const day = String.raw`\d{1,2} \p{L}+ \d{4}`;

const about = aboutPattern();
const foot = footPattern();

/** Whether a block says where the section stands and who writes it, as every export does. */
function isAboutSection({ runs }: ReadBlock): boolean {
  return about.test(bareText(runs));
}

/** Whether it is of the seal, with which every export ends. */
function isFoot(block: ReadBlock | undefined): boolean {
  return block !== undefined && foot.test(bareText(block.runs));
}

function aboutPattern(): RegExp {
  const standing = languages.flatMap((language) => {
    const { exporting, phases: say } = words(language);
    const names = phases.map((phase) => say.names[phase]);
    const until = names.map((name) => patternOf(exporting.until(name, gap)));
    return [
      ...names.map((name) => patternOf(name)),
      ...until,
      patternOf(exporting.adoptedOn(say.names.adopted, gap), day),
    ];
  });
  const writers = languages.map((language) =>
    patternOf(words(language).exporting.writtenBy(gap, gap)),
  );
  return new RegExp(`^(?:${standing.join('|')})?\\s*(?:${writers.join('|')})?$`, 'u');
}

function footPattern(): RegExp {
  const begins = languages.flatMap((language) => {
    const { root, seal, verify } = words(language).exporting;
    return [root(gap), seal, verify].map((text) => patternOf(text));
  });
  return new RegExp(`^(?:${begins.join('|')})`, 'u');
}
