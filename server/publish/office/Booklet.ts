import type { Language } from '#shared/language/language.ts';

/** The styles of paragraphs, by what they are for. */
export const paragraphStyles = [
  'kind',
  'title',
  'small',
  'standing',
  'contents-title',
  'contents',
  'heading-1',
  'heading-2',
  'heading-3',
  'heading-4',
  'text',
  'item',
  'quote',
  'plain',
  'group',
  'alone',
  'voices',
  'note',
  'seal',
  'header',
  'footer',
] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

/** The styles of letters, by what they are for; bold, italic and links are said apart. */
export const letterStyles = ['number', 'label', 'sign', 'inserted', 'deleted', 'root'] as const;
export type LetterStyle = (typeof letterStyles)[number];

/** A change in the text that can still be accepted or rejected: by which partner, and when. */
export interface Revision {
  readonly kind: 'insert' | 'delete';
  /** The number of the amendment that wants it: “A-012”. */
  readonly amendment: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** Letters that look alike. */
export interface Letters {
  readonly kind: 'letters';
  readonly text: string;
  readonly style?: LetterStyle | undefined;
  readonly bold?: true | undefined;
  readonly italic?: true | undefined;
  /** An address that may stand in the text. */
  readonly href?: string | undefined;
  /** The bookmark to which it leads. */
  readonly to?: string | undefined;
  readonly revision?: Revision | undefined;
}

/** A footnote, where it hangs. */
export interface Note {
  readonly kind: 'note';
  readonly letters: readonly Letters[];
  readonly revision?: Revision | undefined;
}

/** To the next column: behind a number, or to the end of the line. */
export interface Tab {
  readonly kind: 'tab';
  readonly revision?: Revision | undefined;
}

export type Part = Letters | Note | Tab;

/** One paragraph, as word processors call it: a heading is one too. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly style: ParagraphStyle;
  readonly parts: readonly Part[];
  /** Names under which it can be found. */
  readonly bookmarks: readonly string[];
  /** Of a section: its number, which the program writes before its title. */
  readonly number?: number | undefined;
  readonly beginsPage?: true | undefined;
  /** When all of it, its end too, is a change; its parts then are the same one. */
  readonly revision?: Revision | undefined;
}

export interface List {
  readonly kind: 'list';
  readonly sign: 'bullet' | 'count';
  /** The number of its first item. */
  readonly start: number;
  readonly items: readonly (readonly Flow[])[];
}

export type Flow = Leaf | List;

/** What stands beside a change: which amendment it is of. */
export interface Remark {
  /** “A-012 bij 3.4, van Duinrade.” */
  readonly name: string;
  readonly reason: string;
  /** Where it is on the public page, and the words of the link there. */
  readonly link: { readonly href: string; readonly text: string } | null;
}

/** A line of the table of contents. */
export interface Entry {
  readonly number: number | null;
  readonly title: string;
  readonly to: string;
}

/**
 * A manifesto laid out for a word processor, whichever it is: ODT and DOCX are two ways of writing
 * this down, so that both say the same and look the same.
 */
export interface Booklet {
  readonly title: string;
  readonly asOf: string;
  /** ISO 8601 instant of which it speaks: the only time in it. */
  readonly at: string;
  readonly root: string;
  /** Of what we say. */
  readonly language: Language;
  /** Of the text itself. */
  readonly textLanguage: Language;
  readonly isTracked: boolean;
  /** By the number of the amendment: of each that stands in the text as changes. */
  readonly remarks: ReadonlyMap<string, Remark>;
  readonly cover: readonly Flow[];
  readonly contents: { readonly title: string; readonly entries: readonly Entry[] };
  readonly body: readonly Flow[];
  /** The number of the first footnote. */
  readonly firstNote: number;
  /** “Pagina ” and “ van ”, around two numbers. */
  readonly page: { readonly before: string; readonly between: string };
}
