import { englishAnnexes } from './englishAnnexes.ts';
import type { ExportWords } from './ExportWords.ts';

/** What an export in English says around what partners said. */
export const englishWords: ExportWords = {
  locale: 'en-GB',
  asOf: (moment, seq) => `As of ${moment}, number ${seq} in the record.`,
  phases: {
    writing: 'Writing',
    consultation: 'Consultation',
    deciding: 'Deciding',
    adopted: 'Adopted',
  },
  until: (phase, deadline) => `${phase}, until ${deadline}`,
  adoptedOn: (phase, day) => `${phase} on ${day}`,
  clock: (time) => time,
  writtenBy: (theme, partners) => `Written by ${partners} (${theme})`,
  annex: 'Annex: backing by paragraph',
  annexIntro:
    'For each paragraph: who stands behind exactly these words, and which objections are open.',
  groups: {
    valid: { label: 'Stands behind these words', nobody: 'Nobody yet.' },
    cosmetic: { label: 'Stands behind these words; only punctuation or formatting differs' },
    conditional: { label: 'Agrees if' },
    objection: { label: 'Open objections', nobody: 'No open objections.' },
    abstained: { label: 'Abstained' },
    outdated: { label: 'Agreed to an earlier text' },
    'outdated-objection': { label: 'Objected to an earlier text' },
    'outdated-abstention': { label: 'Abstained at an earlier text' },
    silent: { label: 'Said nothing yet' },
  },
  unmet: (name, amendment) => `${name} (if ${amendment}, which was not adopted)`,
  types: {
    municipality: 'Municipalities',
    province: 'Provinces',
    'water-board': 'Water boards',
    ministry: 'Ministry',
    'umbrella-association': 'Umbrellas',
    'professional-association': 'Professional',
    'knowledge-institution': 'Knowledge',
    'civil-society': 'Civil society',
    company: 'Companies',
  },
  ofType: (type, count, total) => `${type} (${count} of ${total})`,
  gone: 'No longer in the text',
  goneIntro:
    'Something was said of these paragraphs. They are no longer in the text, or no longer as a paragraph.',
  openAmendments: 'Open amendments',
  noOpenAmendments: 'There are no open amendments.',
  amendments: {
    replace: (number, paragraph, partner) => `${number} on ${paragraph}, by ${partner}`,
    'insert-after': (number, paragraph, partner) =>
      `${number}, new paragraph after ${paragraph}, by ${partner}`,
    delete: (number, paragraph, partner) => `${number}, deletes ${paragraph}, by ${partner}`,
  },
  amendmentGone: (number, partner) => `${number} on a paragraph that is gone, by ${partner}`,
  statuses: { open: 'open', adopting: 'being adopted', 'needs-attention': 'needs attention' },
  paragraphGone: 'The paragraph this was about is no longer in the text.',
  clashes: [
    (number) => `Touches the same words as ${number}.`,
    (number) => `Is about the same sentence as ${number}.`,
    (number) => `Is about the same place in the text as ${number}.`,
  ],
  backedBy: (partners) => `Backed by ${partners}.`,
  proposal: 'Proposal',
  goes: 'This paragraph goes.',
  why: 'Why',
  annexes: englishAnnexes,
  root: (seq) => `Fingerprint of the record, after ${seq} lines`,
  seal: 'Seal: the whole record up to this number, signed',
  names: 'Names in the record of paragraphs of which something was said, for whoever checks',
  verify:
    'This can be checked without taking our word for it: with the public record and Draagvlak’s program ‘verify’.',
};
