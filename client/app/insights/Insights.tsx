import { useSearch } from 'wouter';
import type { Manifesto } from '#shared/record/state.ts';
import { useName } from '../../amend/useName.ts';
import { InsightList } from '../../insight/InsightList.tsx';
import { useInsightWords } from '../../insight/useInsightWords.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Account } from '../Account.tsx';
import { useRefreshOthers } from '../desk/useRefreshOthers.ts';
import { manifestoLinks } from '../manifestoLinks.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { useGoToInsight } from './useGoToInsight.ts';
import { useTiePlaces } from './useTiePlaces.ts';

/** The insights of a manifesto, or those at the paragraph in the address (`?bij=`). */
export function Insights({ manifesto }: { manifesto: Manifesto }) {
  const words = useInsightWords();
  const ui = useWords();
  const { slug, title } = manifesto;
  useTitle(`${words.title} – ${title}`);
  useRefreshOthers();
  const places = useTiePlaces(manifesto);
  const people = useName();
  const at = new URLSearchParams(useSearch()).get('bij');
  useGoToInsight(places.isWhole);
  return (
    <Page
      links={manifestoLinks(manifesto, ui, 'insights')}
      account={<Account />}
      footer={useFooter()}
      layout="sheet-page"
    >
      <h1 className="utrecht-heading-1">{words.title}</h1>
      <p className="subtle">{words.intro}</p>
      <p>
        <TextLink href={`/manifest/${slug}/aanbevelingen`} iconBehind="arrow-right">
          {words.toAdvice}
        </TextLink>
      </p>
      {places.isWhole ? (
        <InsightList manifesto={manifesto} places={places} people={people} at={at} />
      ) : (
        <output className="subtle">{ui.frame.loading}</output>
      )}
    </Page>
  );
}
