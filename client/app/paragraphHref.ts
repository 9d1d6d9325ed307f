import type { ParagraphId } from '#shared/ids.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { deskHref } from './desk/DeskPlace.ts';

/** The address of a paragraph on the desk of its section. */
export function paragraphHref(
  manifesto: Manifesto,
  section: number,
  paragraph: ParagraphId,
): string {
  return `${deskHref(manifesto, section)}#p-${paragraph}`;
}
