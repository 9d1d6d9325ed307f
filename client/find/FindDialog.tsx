import { useState } from 'react';
import type { Manifesto } from '#shared/record/state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Search } from './Search.tsx';
import type { SearchedText } from './SearchedText.ts';
import { useSearchWords } from './useSearchWords.ts';

interface FindDialogProps {
  readonly manifesto: Manifesto;
  readonly texts: readonly SearchedText[];
  readonly onClose: () => void;
}

/** The search on top of the desk, with the way to its own page. */
export function FindDialog({ manifesto, texts, onClose }: FindDialogProps) {
  const words = useSearchWords();
  const [query, setQuery] = useState('');
  return (
    <Dialog open title={words.title} onClose={onClose}>
      <p className="small">
        <TextLink
          href={`/manifest/${manifesto.slug}/zoeken?w=${encodeURIComponent(query)}`}
          onClick={onClose}
          standalone
          iconBehind="arrow-right"
        >
          {words.ownPage}
        </TextLink>
      </p>
      <Search {...{ manifesto, texts, query }} onQuery={setQuery} heading="h3" onGo={onClose} />
    </Dialog>
  );
}
