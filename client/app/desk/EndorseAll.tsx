import { canEndorse } from '#shared/record/rights.ts';
import type { ParagraphView } from '#shared/view.ts';
import { EndorseAllDialog } from './EndorseAllDialog.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { SectionPlace } from './DeskPlace.ts';
import { EndorseMany } from './EndorseMany.tsx';

interface EndorseAllProps {
  readonly place: SectionPlace;
  readonly paragraphs: readonly ParagraphView[];
}

/** The way for a mandate holder to agree to the whole section; nothing for anyone else [E7]. */
export function EndorseAll({ place, paragraphs }: EndorseAllProps) {
  const { endorse } = useWords();
  const { me } = useLive();
  const person = useRecord().people[me.person.id] ?? null;
  const { section, number } = place;
  if (!canEndorse(person) || section.phase === 'adopted' || paragraphs.length === 0) return null;
  return (
    <EndorseMany
      label={endorse.all.open}
      renderDialog={(ended) => (
        <EndorseAllDialog
          {...ended}
          title={endorse.all.title(String(number))}
          manifesto={section.manifesto}
          parts={[{ section: section.id, title: null, paragraphs }]}
          partner={me.partner}
        />
      )}
    />
  );
}
