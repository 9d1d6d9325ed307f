import type { Ground } from '#shared/ground.ts';
import type { PartnerId } from '#shared/ids.ts';
import { missingFor } from '#shared/missingFor.ts';
import { partnerTypes } from '#shared/network.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Goal } from '#shared/record/state.ts';

/** A paragraph by its public number [P4]. */
export interface Numbered {
  readonly number: string;
}

/** Paragraphs that lack equally many partners of one type [S8]. */
export interface Lacking<At extends Numbered = Numbered> {
  readonly type: PartnerType;
  readonly lack: number;
  /** The paragraphs, each with who could be asked about it. */
  readonly at: readonly { readonly at: At; readonly ask: readonly PartnerId[] }[];
}

/** What the paragraphs of a section lack of its goals: by type, and most first. */
export function lackingIn<At extends Numbered>(
  goals: readonly Goal[],
  paragraphs: readonly { readonly at: At; readonly ground: Ground }[],
): Lacking<At>[] {
  const lacking = paragraphs.flatMap(({ at, ground }) =>
    missingFor(goals, ground).map(({ type, lack, ask }) => ({ type, lack, at: { at, ask } })),
  );
  return partnerTypes.flatMap((type) => {
    const ofType = lacking.filter((one) => one.type === type);
    const lacks = [...new Set(ofType.map(({ lack }) => lack))].toSorted((a, b) => b - a);
    return lacks.map((lack) => ({
      type,
      lack,
      at: ofType.filter((one) => one.lack === lack).map(({ at }) => at),
    }));
  });
}
