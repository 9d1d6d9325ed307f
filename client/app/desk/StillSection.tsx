import type { Paragraph } from '#shared/document.ts';
import type { SectionPlace } from './DeskPlace.ts';
import { SectionHead } from './SectionHead.tsx';
import { StillText } from './StillText.tsx';
import { useMayWrite } from './useMayWrite.ts';
import { useSectionGrounds } from './useSectionGrounds.ts';

interface StillSectionProps {
  readonly place: SectionPlace;
  readonly text: readonly Paragraph[] | null;
}

/** A section out of sight: its head and its words. */
export function StillSection({ place, text }: StillSectionProps) {
  const grounds = useSectionGrounds(place.section, text);
  return (
    <>
      <SectionHead place={place} grounds={grounds} isEditable={useMayWrite([place.section])} />
      <StillText section={place.section} text={text} />
    </>
  );
}
