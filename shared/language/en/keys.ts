import type { keys as nl } from '../nl/keys.ts';

export const keys: typeof nl = {
  title: 'Keyboard shortcuts',
  intro: 'Whatever you can do with the mouse, you can do with the keyboard.',
  writing: 'Writing',
  moving: 'Around the page',
  act: 'What',
  press: 'Keys',
  deeper: { name: 'Make a list inside a list', keys: 'Ctrl+]' },
  higher: { name: 'Back to the list above', keys: 'Ctrl+[' },
  leaveNote: { name: 'Out of a footnote, on with the text', keys: 'Enter' },
  leave: { name: 'Out of the text, to the next thing on the page', keys: 'Tab' },
  back: { name: 'From the text to its buttons; in the margin back to the text', keys: 'Esc' },
  find: { name: 'Search the whole manifesto', keys: 'Ctrl+Shift+F' },
};
