import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { searchedTexts } from '../search/searchedTexts.ts';
import { useSteadyTexts } from '../useSteadyTexts.ts';
import type { DeskPlace } from './DeskPlace.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useTexts } from './useTexts.ts';

const FindDialog = lazy(async () => ({
  default: (await import('../../find/FindDialog.tsx')).FindDialog,
}));

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
  const open = useCallback(() => setOpen(true), []);
  useFindKeys(hasKeys, open);
  return (
    <>
      <Button kind="subtle" small icon="search" title={find.withKeys} onClick={open}>
        {find.open}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <FoundIn place={place} texts={texts} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

interface FoundInProps extends Pick<FindWordsProps, 'place' | 'texts'> {
  readonly onClose: () => void;
}

// Only while one looks for something are all texts of interest.
function FoundIn({ place, texts: live, onClose }: FoundInProps) {
  const texts = useSteadyTexts(useTexts(place, live));
  const { manifesto } = place;
  const searched = useMemo(() => searchedTexts(manifesto, texts), [texts, manifesto]);
  return <FindDialog manifesto={manifesto} texts={searched} onClose={onClose} />;
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
