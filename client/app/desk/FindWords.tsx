import { useCallback, useEffect, useMemo, useState } from 'react';
import { FindDialog } from '../../find/FindDialog.tsx';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { deskHref } from './DeskPlace.ts';
import type { DeskPlace } from './DeskPlace.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useTexts } from './useTexts.ts';

interface FindWordsProps {
  readonly place: DeskPlace;
  readonly texts: LiveTexts | undefined;
  /** Whether the keys work: of two that are on a page, one may hear them. */
  readonly hasKeys: boolean;
}

/** The button, and the keys, with which one looks for words in the whole manifesto. */
export function FindWords({ place, texts, hasKeys }: FindWordsProps) {
  const { find } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { manifesto } = place;
  const open = useCallback(() => setOpen(true), []);
  useFindKeys(hasKeys, open);
  return (
    <>
      <Button kind="subtle" small icon="search" title={find.withKeys} onClick={open}>
        {find.open}
      </Button>
      {isOpen && (
        <FoundIn
          place={place}
          texts={texts}
          language={manifesto.language}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface FoundInProps extends Pick<FindWordsProps, 'place' | 'texts'> {
  readonly language: string;
  readonly onClose: () => void;
}

// Only while one looks for something are all texts of interest.
function FoundIn({ place, texts: live, language, onClose }: FoundInProps) {
  const texts = useTexts(place, live);
  const { manifesto } = place;
  const searched = useMemo(
    () =>
      texts.map(({ section, number, paragraphs: said }) => ({
        number,
        title: section.title,
        href: deskHref(manifesto, number),
        paragraphs: said,
      })),
    [texts, manifesto],
  );
  return <FindDialog texts={searched} language={language} onClose={onClose} />;
}

/** Ctrl+Shift+F, next to the Ctrl+F with which the browser looks in this one page. */
function useFindKeys(isWanted: boolean, open: () => void): void {
  useEffect(() => {
    if (!isWanted) return;
    const press = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, shiftKey, altKey, code } = event;
      if (!(ctrlKey || metaKey) || !shiftKey || altKey || code !== 'KeyF') return;
      event.preventDefault();
      open();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isWanted, open]);
}
