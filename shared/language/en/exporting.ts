import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

export const exporting = {
  formats: {
    md: { name: 'Markdown', what: 'For going on writing in another program.' },
    html: { name: 'Web page', what: 'One file that opens everywhere, with a screen reader too.' },
    txt: { name: 'Plain text', what: 'Only the words, with their numbers.' },
    json: { name: 'JSON', what: 'All data, for programs.' },
  },
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
  partners: (number) => count(number, 'partner', 'partners'),
  fingerprint: 'Fingerprint',
  verify: 'Whoever wants to check it finds everything in the public record.',
} satisfies Words['exporting'];
