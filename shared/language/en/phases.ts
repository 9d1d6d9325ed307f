import type { Words } from '../nl.ts';

export const phases = {
  names: {
    writing: 'Writing',
    consultation: 'Consultation',
    deciding: 'Deciding',
    adopted: 'Adopted',
  },
  meanings: {
    writing: 'The coalition writes. Everyone else proposes amendments.',
    consultation: 'The text changes only through amendments that are adopted.',
    deciding:
      'The text stands still. Partners say, paragraph by paragraph, what they stand behind.',
    adopted: 'The text is fixed, with who stood behind it at that moment.',
  },
  moves: {
    writing: 'Reopen for writing…',
    consultation: 'Move to consultation…',
    deciding: 'Move to deciding…',
    adopted: 'Adopt the section…',
  },
  consequences: {
    writing: 'The coalition can type again. What was adopted is kept as it was.',
    consultation: 'Nobody types in this text any more. Everyone can propose amendments.',
    deciding: 'The text then stands still. Every amendment must have been decided.',
    adopted: 'These words are then fixed, with who stands behind them now. This cannot be undone.',
  },
  label: (phase) => `Phase: ${phase}`,
} satisfies Words['phases'];
