import { brickStates } from '#shared/ground.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { phases } from '#shared/network.ts';
import { backingKinds } from '../edition/Edition.ts';
import type { Backing, Edition, EditionAmendment, EditionSection } from '../edition/Edition.ts';
import { slotShapes } from '../ground/slotShapes.ts';
import type { Book, BookAmendment, BookBacking, BookSection, BookWord } from './Book.ts';
import { bookBlocks } from './bookBlocks.ts';
import { withoutLeaps } from './withoutLeaps.ts';

export interface BookOptions {
  readonly language: Language;
  /** That of the manifesto's own words. */
  readonly textLanguage: Language;
  /** The partners who wrote it. */
  readonly writers: readonly string[];
  /** ISO 8601 instant of what it shows. */
  readonly at: string;
}

/** What an edition says, as the template of the book reads it. */
export function makeBook(edition: Edition, options: BookOptions): Book {
  const { language, textLanguage, writers, at } = options;
  const { title, asOf, seal, sections, gone } = edition;
  const { exporting, states } = words(language);
  return {
    language,
    textLanguage,
    // A document without a title would be nobody's.
    title: title === '' ? exporting.kind : title,
    asOf,
    moment: momentOf(at),
    writers,
    seal,
    legend: brickStates.map((state) => ({
      shapes: slotShapes([{ state }]),
      name: states.names[state],
    })),
    glyphs: Object.fromEntries(backingKinds.map((kind) => [kind, slotShapes([{ state: kind }])])),
    sections: sections.map((section) => bookSection(section, language)),
    annex: sections
      .filter(({ paragraphs }) => paragraphs.size > 0)
      .map((section) => ({
        title: `${section.number}. ${section.title}`,
        backings: [...section.paragraphs.values()].map((each) => bookBacking(each)),
      })),
    gone: gone.map(bookBacking),
    amendments: sections.flatMap(({ amendments }) => amendments.map(bookAmendment)),
    say: sayingsOf(language),
  };
}

function momentOf(at: string): number[] {
  return at.slice(0, 19).split(/\D/u).map(Number);
}

function sayingsOf(language: Language): Record<BookWord, string> {
  const { exporting, frame } = words(language);
  const { inserted, deleted } = frame;
  const { kind, key, contents, annex, annexIntro, gone, goneIntro, openAmendments } = exporting;
  const { noOpenAmendments, why, seal, verify, outOf, data, fingerprint } = exporting;
  return {
    ...{ kind, key, contents, annex, annexIntro, gone, goneIntro, openAmendments },
    ...{ noOpenAmendments, why, seal, verify, outOf, data, fingerprint, inserted, deleted },
  };
}

function bookSection(section: EditionSection, language: Language): BookSection {
  const { number, title, phase, standing, writers, blocks } = section;
  return {
    number: String(number),
    title,
    laid: phases.indexOf(phase) + 1,
    standing,
    writers,
    blocks: withoutLeaps(bookBlocks(blocks, { text: section, language, depth: 0 })),
  };
}

function bookBacking({ number, start, groups }: Backing): BookBacking {
  return {
    number,
    start,
    groups: groups.map(({ kind, label, rows, line }) => ({
      kind: rows.length === 0 ? 'silent' : kind,
      label,
      rows: rows.map((row) => ({
        label: row.label,
        voices: row.voices
          .map(({ name, reason }) => (reason === null ? name : `${name}: ‘${reason}’`))
          .join('; '),
      })),
      line,
    })),
  };
}

function bookAmendment({ label, status, notes, reason, parts }: EditionAmendment): BookAmendment {
  return {
    label,
    status: [`${status.charAt(0).toUpperCase()}${status.slice(1)}.`, ...notes].join(' '),
    reason,
    parts: parts.map(({ kind, text, isNote }, place) => {
      const opens = isNote && !parts[place - 1]?.isNote;
      const closes = isNote && !parts[place + 1]?.isNote;
      return { kind, text: `${opens ? ' [' : ''}${text}${closes ? ']' : ''}` };
    }),
  };
}
