import type { Paragraph } from '#shared/document.ts';
import type { Advice } from './Advice.ts';
import { adviceOn } from './adviceOn.ts';

/**
 * Tips on writing a section more plainly [W2], in reading order. They are about Dutch, and mostly
 * hold for English.
 */
export function adviceFor(paragraphs: readonly Paragraph[]): Advice[] {
  let hasHeading = false;
  return paragraphs.flatMap((paragraph) => {
    const { kind } = paragraph.wording;
    const skips = kind === 'heading-4' && !hasHeading && paragraph.text !== '';
    if (kind === 'heading-3') hasHeading = true;
    const skipped: Advice[] = skips
      ? [{ paragraph: paragraph.id, kind: 'skipped-level', words: paragraph.text }]
      : [];
    return [...skipped, ...remembered(paragraph)];
  });
}

// A paragraph that says what it said is the same object, so only what changed is looked at anew.
const known = new WeakMap<Paragraph, readonly Advice[]>();

function remembered(paragraph: Paragraph): readonly Advice[] {
  const advice = known.get(paragraph) ?? adviceOn(paragraph);
  known.set(paragraph, advice);
  return advice;
}
