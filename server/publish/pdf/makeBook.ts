import { brickStates } from '#shared/ground.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { phases } from '#shared/network.ts';
import { backingKinds } from '../edition/Edition.ts';
import { bookWords } from '../edition/bookWords.ts';
import type { Backing, Edition, EditionSection } from '../edition/Edition.ts';
import { spokenOf } from '../edition/spokenOf.ts';
import { slotShapes } from '../ground/slotShapes.ts';
import type { Book, BookBacking, BookSection, BookWord } from './Book.ts';
import { bookAnnexes } from './bookAnnexes.ts';
import { bookDifference } from './bookDifference.ts';
import { bookBlocks } from './bookBlocks.ts';
import type { Around } from './bookBlocks.ts';
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
  const given = new Set<string>();
  const { language, textLanguage, writers, at } = options;
  const { title, asOf, notes, hasAnnexes, sections, gone } = edition;
  const { exporting, states } = words(language);
  return {
    language,
    textLanguage,
    // A document without a title would be nobody's.
    title: title === '' ? exporting.kind : title,
    asOf,
    notes,
    hasAnnexes,
    moment: momentOf(at),
    writers,
    legend: brickStates.map((state) => ({
      shapes: slotShapes([{ state }]),
      name: states.names[state],
    })),
    glyphs: Object.fromEntries(backingKinds.map((kind) => [kind, slotShapes([{ state: kind }])])),
    sections: sections.map((section) =>
      bookSection(section, { hasGround: hasAnnexes, given, language }),
    ),
    annex: (hasAnnexes ? sections : [])
      .filter(({ paragraphs }) => paragraphs.size > 0)
      .map((section) => annexOf(section, { given, language })),
    gone: gone.map((each) => bookBacking(each, given)),
    annexes: hasAnnexes ? bookAnnexes(edition, language) : [],
    say: sayingsOf(language),
  };
}

function momentOf(at: string): number[] {
  return at.slice(0, 19).split(/\D/u).map(Number);
}

function sayingsOf(language: Language): Record<BookWord, string> {
  const { exporting, frame } = words(language);
  const { kind, key, contents, annex, annexIntro, gone, goneIntro } = exporting;
  const { seal, fingerprint } = exporting;
  const { outOf, toBacking, data } = bookWords(language);
  const { inserted, deleted } = frame;
  return {
    ...{ kind, key, contents, annex, annexIntro, gone, goneIntro },
    ...{ seal, fingerprint, outOf, toBacking, data, inserted, deleted },
  };
}

function bookSection(
  section: EditionSection,
  around: Pick<Around, 'hasGround' | 'given' | 'language'>,
): BookSection {
  const { number, title, phase, standing, writers, blocks, changes } = section;
  return {
    number: String(number),
    title,
    laid: phases.indexOf(phase) + 1,
    standing,
    writers,
    blocks: withoutLeaps(bookBlocks(blocks, { ...around, text: section, depth: 0 })),
    changes: (changes ?? []).map((change) => ({
      ...{ title: change.title, status: null, lines: [] },
      parts: bookDifference(change.parts),
    })),
  };
}

function annexOf(
  section: EditionSection,
  { given, language }: Pick<Around, 'given' | 'language'>,
): Book['annex'][number] {
  const { spoken, unspoken } = spokenOf(section, language);
  return {
    title: `${section.number}. ${section.title}`,
    backings: spoken.map((each) => bookBacking(each, given)),
    unspoken,
  };
}

function bookBacking({ number, start, groups }: Backing, given: ReadonlySet<string>): BookBacking {
  return {
    number,
    isInText: number !== null && given.has(number),
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
