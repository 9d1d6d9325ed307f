import type { ReactNode } from 'react';
import { memo } from 'react';

interface AroundParagraphProps<Paragraph> {
  readonly paragraph: Paragraph;
  readonly render: (paragraph: Paragraph) => ReactNode;
}

function Around<Paragraph>({ paragraph, render }: AroundParagraphProps<Paragraph>) {
  return render(paragraph);
}

/** What the page draws around a paragraph; while nothing of that changes it is left as it is. */
export const AroundParagraph = memo(Around) as typeof Around;
