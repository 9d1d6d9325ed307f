import type { move as nl } from '../nl/move.ts';

export const move: typeof nl = {
  title: (number) => (number === null ? 'To another section' : `${number} to another section`),
  goesAlong: 'What partners said of it, the amendments and the threads go along.',
  decides: (coalition) => `There, the coalition ${coalition} decides about the amendments.`,
  section: 'Section',
  place: 'Place',
  first: 'At the top, before all else',
  behind: (number, start) => `After ${number} – ${start}`,
  underHeading: (heading) => `Under the heading ‘${heading}’`,
  confirm: 'Move',
  nowhere:
    'There is no other section now in which you may write. A paragraph can only go to a section that your coalition is writing.',
  gone: 'The paragraph, or the place you chose, was just removed. Nothing was moved.',
  moved: 'Moved',
  nowIn: (section, number) =>
    number === null
      ? `This now stands in section ${section}.`
      : `This is now paragraph ${number}, in section ${section}.`,
  byOther: (name, section) => `${name} moved a paragraph to section ${section}.`,
  show: 'Go there',
  back: 'Put it back',
  isBack: 'The paragraph is back where it was.',
};
