import type { Paragraph } from '#shared/document.ts';
import { canEndorse } from '#shared/record/rights.ts';
import { EndorseAllDialog } from './EndorseAllDialog.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { SectionPlace } from './DeskPlace.ts';
import { EndorseMany } from './EndorseMany.tsx';
import { useView } from './useView.ts';

interface EndorseAllProps {
  readonly place: SectionPlace;
  readonly paragraphs: readonly Paragraph[];
}

/** The way for a mandate holder to agree to the whole section; nothing for anyone else [E7]. */
export function EndorseAll({ place, paragraphs }: EndorseAllProps) {
  const { endorse } = useWords();
  const { me } = useLive();
  const person = useRecord().people[me.person.id] ?? null;
  const { section, number } = place;
  const view = useView();
  const numbered = paragraphs.filter((paragraph) => paragraph.number !== null);
  if (!canEndorse(person) || section.phase === 'adopted' || numbered.length === 0) return null;
  return (
    <EndorseMany
      label={endorse.all.open}
      renderDialog={(ended) => (
        <EndorseAllDialog
          {...ended}
          title={endorse.all.title(String(number))}
          manifesto={section.manifesto}
          parts={[{ section: section.id, title: null, paragraphs: numbered.map(view) }]}
          partner={me.partner}
        />
      )}
    />
  );
}
