import { limits } from '#shared/limits.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { WantedLook } from './WantedLook.ts';

/** What may be asked at a moment (ISO 8601): without who was asked about it within a day [E10]. */
export function looksToAsk(
  { looks: asked }: Pick<RecordState, 'looks'>,
  looks: readonly WantedLook[],
  at: string,
): WantedLook[] {
  return looks.map((look) => ({
    ...look,
    partners: look.partners.filter((partner) => {
      const before = asked[look.paragraph]?.[partner];
      return !before || Date.parse(at) - Date.parse(before.at) >= limits.askAgain;
    }),
  }));
}
