import type { ReactNode } from 'react';
import { memo } from 'react';
import type { Paragraph } from '#shared/document.ts';

interface AroundParagraphProps {
  readonly paragraph: Paragraph & { readonly number: string };
  readonly render: (paragraph: Paragraph & { readonly number: string }) => ReactNode;
}

/** What the page draws around a paragraph; while one types elsewhere it is left as it is. */
export const AroundParagraph = memo(function AroundParagraph({
  paragraph,
  render,
}: AroundParagraphProps) {
  return render(paragraph);
});
