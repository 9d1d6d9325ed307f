import type { SectionId } from '#shared/ids.ts';

/** The id on the page of the button that moves a section up (-1) or down (1). */
export function moveButtonId(section: SectionId, step: -1 | 1): string {
  return `${step === 1 ? 'down' : 'up'}-${section}`;
}
