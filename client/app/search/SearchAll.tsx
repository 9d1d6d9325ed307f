import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { Search } from '../../find/Search.tsx';
import { useSearchWords } from '../../find/useSearchWords.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { useRefreshOthers } from '../desk/useRefreshOthers.ts';
import { useTexts } from '../desk/useTexts.ts';
import { manifestoLinks } from '../manifestoLinks.ts';
import { stayHere } from '../stayHere.ts';
import { useSteadyTexts } from '../useSteadyTexts.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { searchedTexts } from './searchedTexts.ts';

/** The search on a page of its own; its address has what was sought (`?w=`). */
export function SearchAll({ manifesto }: { manifesto: Manifesto }) {
  const ui = useWords();
  const words = useSearchWords();
  const record = useRecord();
  const [path, go] = useLocation();
  const [query, setQuery] = useState(new URLSearchParams(useSearch()).get('w') ?? '');
  useTitle(`${words.title} – ${manifesto.title}`);
  useRefreshOthers();
  const held = useSteadyTexts(useTexts({ sections: sectionsOf(record, manifesto.id) }));
  const texts = useMemo(() => searchedTexts(manifesto, held), [manifesto, held]);
  const ask = (next: string) => {
    setQuery(next);
    const search = next.trim() === '' ? '' : `?w=${encodeURIComponent(next.trim())}`;
    go(path + search, { replace: true, state: stayHere });
  };
  return (
    <Page
      links={manifestoLinks(manifesto, ui, 'search')}
      account={<Account />}
      footer={useFooter()}
    >
      <h1 className="utrecht-heading-1">{words.title}</h1>
      <p className="subtle">{words.intro}</p>
      <div className="find-page">
        <Search {...{ manifesto, texts, query }} onQuery={ask} heading="h2" />
      </div>
    </Page>
  );
}
