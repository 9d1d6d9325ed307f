import type { LetterStyle, ParagraphStyle } from '../Booklet.ts';

/** What LibreOffice calls its own styles, and what we call those it has none for. */
export const odtStyles: Record<ParagraphStyle, string> = {
  kind: 'Subtitle',
  title: 'Title',
  small: 'Small Print',
  standing: 'Section Standing',
  'contents-title': 'Contents Heading',
  contents: 'Contents 1',
  'heading-1': 'Heading 1',
  'heading-2': 'Heading 2',
  'heading-3': 'Heading 3',
  'heading-4': 'Heading 4',
  text: 'Text body',
  item: 'List Paragraph',
  quote: 'Quotations',
  plain: 'Plain Paragraph',
  group: 'Backing',
  alone: 'Backing In Short',
  voices: 'Backing Partners',
  note: 'Footnote',
  seal: 'Preformatted Text',
  header: 'Header',
  footer: 'Footer',
};

export const odtLetters: Record<LetterStyle, string> = {
  number: 'Paragraph Number',
  label: 'Label',
  sign: 'Change Sign',
  inserted: 'Inserted Words',
  deleted: 'Deleted Words',
  root: 'Fingerprint',
};

/** A style's name as it is written in a file. */
export function odtName(name: string): string {
  return name.replaceAll(' ', '_20_');
}
