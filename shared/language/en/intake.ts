import { counter, formatList } from '../count.ts';
import type { intake as nl } from '../nl/intake.ts';

const count = counter('en');
const changes = (number: number) => count(number, 'change', 'changes');
const sure = (number: number, one: string, many: string) =>
  number > 0 ? [count(number, one, many)] : [];

/** Reading a file into a section. Only that page loads these words. */
export const intake: typeof nl = {
  title: 'Read in a file',
  intro: (section: string) =>
    `You are reading a file into ${section}. You first see what would change, and choose what to take over.`,
  choose: 'Choose a file',
  chooseOther: 'Choose another file',
  forms:
    'Word (.docx), OpenDocument (.odt), Markdown (.md), a web page (.html) or plain text (.txt), up to 10 MB.',
  drop: 'You can also drag it here.',
  reading: 'Reading the file…',
  own: 'An export of this manifesto comes back as the changes you made in it. Tracked changes count as accepted.',
  unreadable: {
    damaged: 'The file is damaged. Open it in the program that made it and save it again.',
    'locked-or-old':
      'This is an old Word file, or it has a password. Save it without a password as .docx.',
    pdf: 'A PDF says what a text looks like, but not what is a heading, a list or a paragraph. Choose the file the PDF was made from.',
    'not-text': 'This is no document with text.',
    empty: 'The file is empty.',
  },
  tooLarge: 'The file is too large, or has too much in it to be read at once.',
  found: 'What changes',
  nothing: 'Nothing changes: the file says what is already there.',
  summary: (file, said, same) => {
    const parts = [
      ...sure(said.replace, 'paragraph changed', 'paragraphs changed'),
      ...sure(said.insert, 'new', 'new'),
      ...sure(said.delete, 'gone', 'gone'),
      ...sure(said.move, 'moved', 'moved'),
      ...sure(same, 'the same', 'the same'),
    ];
    return `${file}: ${formatList(parts, 'en')}.`;
  },
  onlyPart:
    'More than half of the section is not in this file. So what is missing goes only if you tick it yourself.',
  staysOne: (at: string) => `${at} stays as it is`,
  stay: (from: string, to: string) => `${from} up to ${to} stay as they are`,
  kinds: {
    replace: (at: string) => `${at} changed`,
    insert: (at: string | null) =>
      at === null ? 'New, before everything else' : `New after ${at}`,
    delete: (at: string) => `${at} gone`,
    move: (at: string, behind: string | null) =>
      behind === null ? `${at} is at the top in the file` : `${at} is after ${behind} in the file`,
  },
  headingCalled: (text: string) => `the heading ‘${text}’`,
  types: {
    paragraph: null,
    'heading-3': 'Heading',
    'heading-4': 'Small heading',
    bullet: 'Item of a list',
    ordered: 'Item of a numbered list',
    quote: 'Quotation',
  },
  cannotPropose: {
    move: 'Moving cannot be proposed as an amendment. Whoever writes in the section can do it.',
    insert: 'No amendment can stand before the beginning. Propose this at the first paragraph.',
  },
  alreadyProposed: (numbers) => `This is proposed already: ${formatList(numbers, 'en')}.`,
  becomesPlain: 'Comes in as a plain paragraph.',
  all: 'Choose all',
  none: 'Choose none',
  left: 'Not read in',
  leftIntro: 'This is in the file, but does not come into the text.',
  leftOut: {
    picture: (number) =>
      `${count(number, 'picture or drawing', 'pictures or drawings')}: the text has words only.`,
    comment: (number) => `${count(number, 'comment', 'comments')} in the margin.`,
    deleted: (number) => `${count(number, 'piece', 'pieces')} that the file says were deleted.`,
    hidden: (number) => `${count(number, 'piece', 'pieces')} of hidden text.`,
    form: (number) => `${count(number, 'form field', 'form fields')}.`,
    object: (number) =>
      `${count(number, 'formula or embedded object', 'formulas or embedded objects')}.`,
    signature: (number) => `${count(number, 'mail signature', 'mail signatures')}.`,
    link: (number) =>
      `${count(number, 'link', 'links')} not allowed here; the words stay. A link begins with https://, http:// or mailto:`,
    characters: (number) =>
      `Invisible characters in ${count(number, 'paragraph', 'paragraphs')}; the words stay.`,
    contents: (number) => `${count(number, 'table of contents', 'parts of a table of contents')}.`,
    outside: (number) =>
      `${count(number, 'line', 'lines')} outside this section: cover, other sections, annexes.`,
    kinds: (number) =>
      `${count(number, 'paragraph has', 'paragraphs have')} another form in the file (heading, list or quotation). The form stays as it is here.`,
  },
  how: 'What do you want to do with it?',
  toText: 'Put it into the text',
  toTextWhat: 'It is there at once. The text from before is kept.',
  toAmendments: 'Propose it as amendments',
  toAmendmentsWhat: 'The leads decide on each amendment separately.',
  onlyAmendments: 'You propose this as amendments. The leads decide on each amendment separately.',
  reason: 'Why do you propose this?',
  reasonDescription: 'Your reason stands with each amendment and can be read by everyone.',
  reasonMissing: 'Say briefly why.',
  noneChosen: 'First choose what to take over.',
  putIn: (number) => `Put ${changes(number)} into the text`,
  propose: (number) => `Propose ${changes(number)}`,
  stale: 'The text has changed since the file was read. Nothing was recorded.',
  proposedMeanwhile: 'One of these changes has been proposed meanwhile. Nothing was recorded.',
  readAgain: 'Read the file again',
  taken: (number) => `${changes(number)} put into the text`,
  proposed: (number) => `${changes(number)} proposed`,
  takenWhat: 'The text from before is kept.',
  leadsCan: (leads) => (leads.length === 0 ? '' : `${formatList(leads, 'en')} can bring it back.`),
  back: 'Bring back the text from before…',
  withdraw: 'You can withdraw each amendment as long as it has not been decided.',
  withdrawAll: (number) =>
    number === 1 ? 'Withdraw this proposal…' : `Withdraw these ${number} proposals…`,
  withdrawTitle: (number) =>
    number === 1 ? 'Withdraw this proposal?' : `Withdraw these ${number} proposals?`,
  withdrawText:
    'What you proposed and what was said of it can still be read, saying that you withdrew it.',
  withdrawSure: (number) => (number === 1 ? 'Withdraw it' : `Withdraw all ${number}`),
  noneOpen: 'None of these proposals is open any more.',
  toDesk: 'Go to the section',
  another: 'Read in another file',
  closed:
    'The text does not change in this phase. Files are read in during Writing and Consultation.',
  reader: 'Observers read along, and cannot read in a file.',
};
