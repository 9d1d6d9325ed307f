import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { AdherenceKind } from '#shared/record/state.ts';
import { send } from './request.ts';

/** Of an adopted section, a paragraph. */
export interface AdoptedParagraph {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
}

const pathOf = ({ section, paragraph }: AdoptedParagraph) =>
  `/sections/${section}/paragraphs/${paragraph}/adherence`;

/** Says what the partner does with a paragraph; `wording`: the exact hash that is on the screen [E11]. */
export async function stateAdherence(
  about: AdoptedParagraph,
  body: { readonly wording: string; readonly kind: AdherenceKind; readonly note: string | null },
): Promise<void> {
  await send(pathOf(about), { method: 'PUT', body });
}

/** Takes that back. */
export async function withdrawAdherence(about: AdoptedParagraph): Promise<void> {
  await send(pathOf(about), { method: 'DELETE' });
}
