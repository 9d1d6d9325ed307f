import type { office as nl } from '../nl/office.ts';

/** Words that stand in files for word processors alone. */
export const office: typeof nl = {
  page: { before: 'Page ', between: ' of ' },
  withTracked: (format) => `${format} with the open amendments in the text`,
  seal: 'Seal',
  remark: {
    why: (reason) => `Why: ${reason}`,
    link: 'Read it on the public page',
  },
  inText: 'Stands in the text as a tracked change.',
  notInText: 'Stands here only, not in the text.',
  tracked:
    'In this text the open amendments stand as tracked changes, each in the name of the partner that proposed it, with a comment that says which it is. Accepting all of one amendment gives its proposal; rejecting everything gives the text of now. A new paragraph has no number yet; the number of its amendment stands there.',
  trackedAlone:
    'This file is the text with the open amendments: who said what, decisions and recommendations are not in it.',
  othersBehind:
    'Amendments that want the same words cannot stand in one text together: these stand at the back only, and so does what no longer fits the text of now.',
  othersAbsent:
    'Amendments that want the same words cannot stand in one text together: these are missing, and so is what no longer fits the text of now.',
  verify:
    'This can be checked without taking our word for it: with the public record and Draagvlak’s program ‘verify’, which reads the web page, Markdown, plain text or JSON of the same number. It does not see what was changed in this file.',
};
