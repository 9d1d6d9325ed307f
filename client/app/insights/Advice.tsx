import type { Manifesto } from '#shared/record/state.ts';
import { useName } from '../../amend/useName.ts';
import { AdviceMatrix } from '../../insight/AdviceMatrix.tsx';
import { useInsightWords } from '../../insight/useInsightWords.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Account } from '../Account.tsx';
import { useRefreshOthers } from '../desk/useRefreshOthers.ts';
import { manifestoLinks } from '../manifestoLinks.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { useTiePlaces } from './useTiePlaces.ts';

/** What became of every recommendation, and why. */
export function Advice({ manifesto }: { manifesto: Manifesto }) {
  const { advice } = useInsightWords();
  const ui = useWords();
  useTitle(`${advice.title} – ${manifesto.title}`);
  useRefreshOthers();
  const places = useTiePlaces(manifesto);
  const people = useName();
  return (
    <Page
      links={manifestoLinks(manifesto, ui, 'insights')}
      account={<Account />}
      footer={useFooter()}
      layout="sheet-page overview"
    >
      <h1 className="utrecht-heading-1">{advice.title}</h1>
      <p className="subtle">{advice.intro}</p>
      <p>
        <TextLink href={`/manifest/${manifesto.slug}/inzichten`} iconBehind="arrow-right">
          {advice.toInsights}
        </TextLink>
      </p>
      {places.isWhole ? (
        <AdviceMatrix manifesto={manifesto} places={places} people={people} />
      ) : (
        <output className="subtle">{ui.frame.loading}</output>
      )}
    </Page>
  );
}
