import type { ParagraphId } from '#shared/ids.ts';
import { openLook } from '#shared/openLook.ts';
import type { LookAsked } from '#shared/record/state.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useTexts } from './useTexts.ts';

/** Paragraphs of a section that a lead asked one's own partner to look at, in one go. */
export interface OpenLook {
  readonly asked: LookAsked;
  /** The number of the section they are in. */
  readonly section: number;
  /** `number`: "3.4" [P4]. */
  readonly paragraphs: readonly { readonly id: ParagraphId; readonly number: string }[];
}

/** What leads asked one's own partner to look at, and it has not answered [E10]. */
export function useLooks(place: Pick<DeskPlace, 'sections'>, live?: LiveTexts): OpenLook[] {
  const record = useRecord();
  const own = useLive().me.partner.id;
  const looks = useTexts(place, live)
    .filter(({ section }) => section.phase !== 'adopted')
    .flatMap(({ number: section, paragraphs }) =>
      (paragraphs ?? []).flatMap((paragraph) => {
        const { id, number } = paragraph;
        const asked = number === null ? null : openLook(record, paragraph, own);
        return asked && number !== null ? [{ asked, section, paragraphs: [{ id, number }] }] : [];
      }),
    );
  // The events of one act have one moment.
  const acts = [...new Set(looks.map(({ asked, section }) => `${section} ${asked.at}`))];
  return acts.flatMap((act) => {
    const ofAct = looks.filter(({ asked, section }) => `${section} ${asked.at}` === act);
    const [first] = ofAct;
    return first ? [{ ...first, paragraphs: ofAct.flatMap(({ paragraphs }) => paragraphs) }] : [];
  });
}
