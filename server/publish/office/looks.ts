import type { LetterStyle, ParagraphStyle } from './Booklet.ts';

/** The faces: for what is read, for what is around it, and for what is compared letter by letter. */
export type Face = 'read' | 'work' | 'mono';

/** A face of the house, and what stands in for it where it is not installed. */
export interface Typeface {
  readonly name: string;
  readonly instead: readonly string[];
  readonly family: 'roman' | 'swiss' | 'modern';
}

export const typefaces: Record<Face, Typeface> = {
  read: { name: 'Literata', instead: ['Georgia', 'Cambria', 'DejaVu Serif'], family: 'roman' },
  work: { name: 'Source Sans 3', instead: ['Segoe UI', 'Calibri', 'Noto Sans'], family: 'swiss' },
  mono: { name: 'DejaVu Sans Mono', instead: ['Consolas', 'Menlo'], family: 'modern' },
};

export const colours = {
  ink: '1b1f1c',
  soft: '596059',
  hair: 'c3c7bf',
  green: '1d5645',
  brick: '8f2017',
} as const;
export type Colour = keyof typeof colours;

/** How letters look. Sizes are in points. */
export interface LetterLook {
  readonly face?: Face;
  readonly size?: number;
  readonly colour?: Colour;
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly line?: 'under' | 'through';
}

/** A line at the left of a paragraph, or above it. */
export type Rule = 'left' | 'above';

/** How a paragraph looks. Heights are in points, widths in millimetres. */
export interface ParagraphLook extends LetterLook {
  readonly face: Face;
  readonly size: number;
  /** From line to line, at least. */
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  /** Where its lines begin, and how much farther to the left the first of them does. */
  readonly indent: number;
  readonly hang: number;
  /** Where a tab leads, when not to where the lines begin or to the right edge. */
  readonly tab?: number;
  readonly hasRightTab?: true;
  readonly keepsWithNext?: true;
  readonly rule?: Rule;
  /** In the language of the text; else in that of the file. */
  readonly isText?: true;
  readonly isHyphenated?: true;
  /** Its level among the headings. */
  readonly level?: 1 | 2 | 3 | 4;
}

/** The sheet, in millimetres: A4, with a column for numbers left of the text. */
export const sheet = {
  width: 210,
  height: 297,
  top: 26,
  bottom: 26,
  left: 25,
  right: 31,
  /** From the edges to the lines at head and foot. */
  edge: 13,
  /** Where the text begins, behind the numbers. */
  column: 17,
} as const;
/** Between a line at the left of a paragraph and its words. */
export const beside = 4;
export const lineWidth = sheet.width - sheet.left - sheet.right;

const small = { face: 'work', size: 9, leading: 12.5, colour: 'soft' } as const;
const reading = { face: 'read', size: 10.5, leading: 15.5 } as const;
const running = { ...reading, isText: true, isHyphenated: true } as const;
const heading = {
  face: 'read',
  isText: true,
  keepsWithNext: true,
  indent: sheet.column,
  hang: 0,
} as const;
const inColumn = { indent: sheet.column, hang: 0 } as const;
const numbered = { indent: sheet.column, hang: sheet.column } as const;

export const paragraphLooks: Record<ParagraphStyle, ParagraphLook> = {
  kind: {
    ...inColumn,
    face: 'read',
    size: 12,
    leading: 16,
    isItalic: true,
    colour: 'soft',
    before: 76,
    after: 4,
  },
  title: { ...heading, size: 34, leading: 38, before: 0, after: 12 },
  small: { ...small, ...inColumn, before: 0, after: 3 },
  standing: { ...small, ...inColumn, before: 0, after: 12 },
  'contents-title': {
    ...inColumn,
    face: 'work',
    size: 9.5,
    leading: 13,
    isBold: true,
    keepsWithNext: true,
    before: 40,
    after: 4,
  },
  contents: {
    ...reading,
    isText: true,
    indent: sheet.column + 7,
    hang: 7,
    rule: 'above',
    before: 3,
    after: 3,
    hasRightTab: true,
  },
  'heading-1': { ...heading, ...numbered, level: 1, size: 21, leading: 26, before: 40, after: 4 },
  'heading-2': { ...heading, level: 2, size: 14, leading: 19, before: 16, after: 6 },
  'heading-3': {
    ...heading,
    level: 3,
    size: 11,
    leading: 15.5,
    isBold: true,
    before: 11,
    after: 4,
  },
  'heading-4': {
    ...heading,
    level: 4,
    size: 10.5,
    leading: 15.5,
    isItalic: true,
    before: 9,
    after: 3,
  },
  text: { ...running, ...numbered, before: 0, after: 7.5 },
  item: { ...running, ...inColumn, before: 0, after: 5 },
  quote: {
    ...running,
    isItalic: true,
    indent: sheet.column + beside,
    hang: 0,
    tab: sheet.column + beside + 11,
    rule: 'left',
    before: 2,
    after: 9,
  },
  plain: { ...reading, ...inColumn, before: 0, after: 7.5 },
  group: { ...small, ...inColumn, colour: 'ink', keepsWithNext: true, before: 5, after: 1 },
  alone: { ...small, ...inColumn, colour: 'ink', before: 5, after: 1 },
  voices: { ...small, colour: 'ink', indent: sheet.column + 8, hang: 4, before: 0, after: 1.5 },
  note: { ...running, size: 8.5, leading: 12, indent: sheet.column, hang: 6, before: 0, after: 2 },
  seal: {
    ...inColumn,
    face: 'mono',
    size: 7.5,
    leading: 11.5,
    colour: 'soft',
    before: 0,
    after: 0,
  },
  header: { ...small, indent: 0, hang: 0, hasRightTab: true, before: 0, after: 0 },
  footer: { ...small, indent: 0, hang: 0, hasRightTab: true, before: 0, after: 0 },
};

export const letterLooks: Record<LetterStyle, LetterLook> = {
  number: { face: 'work', size: 9, colour: 'soft' },
  label: { isBold: true },
  sign: { face: 'work', size: 7.5, colour: 'soft' },
  inserted: { colour: 'green', line: 'under' },
  deleted: { colour: 'brick', line: 'through' },
  root: { face: 'mono', size: 10.5, colour: 'ink' },
};
