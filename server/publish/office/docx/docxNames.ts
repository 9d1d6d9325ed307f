import type { LetterStyle, ParagraphStyle } from '../Booklet.ts';

/** What Word calls its own styles, and what we call those it has none for. */
export const docxStyles: Record<ParagraphStyle, string> = {
  kind: 'Subtitle',
  title: 'Title',
  small: 'Small Print',
  standing: 'Section Standing',
  'contents-title': 'TOC Heading',
  contents: 'toc 1',
  'heading-1': 'heading 1',
  'heading-2': 'heading 2',
  'heading-3': 'heading 3',
  'heading-4': 'heading 4',
  text: 'Body Text',
  item: 'List Paragraph',
  quote: 'Quote',
  plain: 'Plain Paragraph',
  group: 'Backing',
  alone: 'Backing In Short',
  voices: 'Backing Partners',
  note: 'footnote text',
  seal: 'Seal',
  header: 'header',
  footer: 'footer',
};

export const docxLetters: Record<LetterStyle, string> = {
  number: 'Paragraph Number',
  label: 'Label',
  sign: 'Change Sign',
  inserted: 'Inserted Words',
  deleted: 'Deleted Words',
  root: 'Fingerprint',
};

/** The id by which a file refers to a style: Word knows its own by these. */
export function docxId(name: string): string {
  const id = name.replaceAll(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase());
  return id.replace(/^Toc/u, 'TOC');
}
