import { useState } from 'react';
import { canEndorse } from '#shared/record/rights.ts';
import type { ParagraphView } from '#shared/view.ts';
import { EndorseAllDialog } from '../../endorse/EndorseAllDialog.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { DeskPlace } from './DeskPlace.ts';

interface EndorseAllProps {
  readonly place: DeskPlace;
  readonly paragraphs: readonly ParagraphView[];
}

/** The way for a mandate holder to agree to the whole section; nothing for anyone else [E7]. */
export function EndorseAll({ place, paragraphs }: EndorseAllProps) {
  const { endorse } = useWords();
  const { me } = useLive();
  const person = useRecord().people[me.person.id] ?? null;
  const [isOpen, setOpen] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const { section, number } = place;
  if (!canEndorse(person) || section.phase === 'adopted' || paragraphs.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="link-button link-button--act"
        onClick={() => {
          setDone(null);
          setOpen(true);
        }}
      >
        {endorse.all.open}
      </button>{' '}
      <output>{done !== null && endorse.all.done(done)}</output>
      {isOpen && (
        <EndorseAllDialog
          title={endorse.all.title(String(number))}
          manifesto={section.manifesto}
          parts={[{ section: section.id, title: null, paragraphs }]}
          partner={me.partner}
          onDone={(count) => {
            setDone(count);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
