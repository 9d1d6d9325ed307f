import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

export const exporting = {
  formats: {
    md: { name: 'Markdown', what: 'For going on writing in another program.' },
    html: { name: 'web page', what: 'One file that opens everywhere, with a screen reader too.' },
    txt: { name: 'plain text', what: 'Without layout: text, numbers and backing.' },
    json: { name: 'JSON', what: 'All data, for programs.' },
    endorsements: {
      name: 'CSV: who said what',
      what: 'A table: a line per paragraph and partner.',
    },
    coverage: { name: 'CSV: coverage', what: 'A table: a line per paragraph and type of partner.' },
    ods: { name: 'spreadsheet (ODS)', what: 'Both tables, for LibreOffice, Excel or Numbers.' },
    zip: {
      name: 'archive (ZIP)',
      what: 'All of it, with the record and the program that checks it.',
    },
  },
  take: 'Take along and check',
  record: 'The record',
  recordWhat: 'Every act, line by line, for programs.',
  title: 'Export',
  intro:
    'The whole text as it is now, and for each paragraph who stands behind exactly these words.',
  choose: 'Choose a form',
  download: (format) => `Save as ${format}`,
  asOf: (moment, seq) => `As of ${moment}, number ${seq} in the record.`,
  phase: 'Phase',
  section: 'Section',
  annex: 'Annex: backing by paragraph',
  annexIntro:
    'For each paragraph: who stands behind exactly these words, and which objections are open.',
  standsBehind: 'Stands behind these words',
  cosmetic: 'Stands behind these words; only punctuation or formatting differs',
  conditional: 'Agrees if',
  outdated: 'Agreed to an earlier text',
  abstained: 'Abstained',
  objections: 'Open objections',
  silent: 'Said nothing yet',
  nobody: 'Nobody yet.',
  noObjections: 'No open objections.',
  openAmendments: 'Open amendments',
  outdatedObjection: 'Objected to an earlier text',
  outdatedAbstention: 'Abstained at an earlier text',
  noOpenAmendments: 'There are no open amendments.',
  kind: 'Manifesto',
  contents: 'Contents',
  paragraph: 'Paragraph',
  notes: 'Footnotes',
  notesOf: (section) => `Footnotes to section ${section}`,
  backToNote: (number) => `Back to footnote ${number} in the text`,
  until: (phase, deadline) => `${phase}, until ${deadline}`,
  writtenBy: (theme, partners) => `Written by ${partners} (${theme})`,
  ofType: (group, number, total) => `${group} (${number} of ${total})`,
  said: (name, reason) => `${name}: ‘${reason}’`,
  amendments: {
    replace: (number, paragraph, partner) => `${number} on ${paragraph}, by ${partner}`,
    'insert-after': (number, paragraph, partner) =>
      `${number}, new paragraph after ${paragraph}, by ${partner}`,
    delete: (number, paragraph, partner) => `${number}, deletes ${paragraph}, by ${partner}`,
  },
  goes: 'This paragraph goes.',
  amendmentGone: (number, partner) => `${number} on a paragraph that is gone, by ${partner}`,
  proposal: 'Proposal',
  why: 'Why',
  toBacking: (number) => `Who said what of ${number}`,
  objectsTo: (name) => `${name} objects:`,
  gone: 'No longer in the text',
  goneIntro:
    'Something was said of these paragraphs. They are no longer in the text, or no longer as a paragraph.',
  key: 'Under each paragraph lies a line: the ground that carries it. Each slot is a type of partner, each brick one partner.',
  root: (seq) => `Fingerprint of the record, after ${seq} lines`,
  partners: (number) => count(number, 'partner', 'partners'),
  fingerprint: 'Fingerprint',
  seal: 'Seal: the whole record up to this number, signed',
  names: 'Names in the record of paragraphs of which something was said, for whoever checks',
  verify:
    'This can be checked without taking our word for it: with the public record and Draagvlak’s program ‘verify’.',
} satisfies Words['exporting'];
