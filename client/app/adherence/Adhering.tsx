import { adherenceOf } from '#shared/adherenceOf.ts';
import { reopenedSections } from '#shared/reopenedSections.ts';
import { canEndorse } from '#shared/record/rights.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { AdheredSectionPart } from '../../adherence/AdheredSectionPart.tsx';
import { useAdherenceWords } from '../../adherence/useAdherenceWords.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Account } from '../Account.tsx';
import { manifestoLinks } from '../manifestoLinks.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';

/** Each paragraph that was adopted, with what partners do with it, and the way to say so [E11]. */
export function Adhering({ manifesto }: { manifesto: Manifesto }) {
  const words = useAdherenceWords();
  const ui = useWords();
  const record = useRecord();
  const { me } = useLive();
  useTitle(`${words.title} – ${manifesto.title}`);
  const maySpeak = canEndorse(record.people[me.person.id] ?? null);
  const sections = adherenceOf(record, manifesto.id);
  const reopened = reopenedSections(record, manifesto.id);
  const isNothing = sections.length === 0 && reopened.length === 0;
  return (
    <Page
      links={manifestoLinks(manifesto, ui, null)}
      account={<Account />}
      layout="sheet-page"
      footer={useFooter()}
    >
      <div className="sheet-page__intro">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        {!isNothing && (
          <>
            <p className="reading">{words.intro}</p>
            {!maySpeak && <p className="small subtle">{words.who}</p>}
            <p>
              <TextLink href={`/m/${manifesto.slug}/adherence`} iconBehind="arrow-right">
                {words.publicPage}
              </TextLink>
            </p>
          </>
        )}
      </div>
      {isNothing && <EmptyState title={words.nothingTitle} text={words.nothing} />}
      {reopened.map(({ section, number }) => (
        <p key={section.id} className="reading">
          {words.reopened(`${number} ${section.title}`)}{' '}
          <TextLink href={`/m/${manifesto.slug}/history`}>{words.wasAdopted}</TextLink>
        </p>
      ))}
      {sections.map((of) => (
        <AdheredSectionPart key={of.section.id} of={of} manifesto={manifesto} maySpeak={maySpeak} />
      ))}
    </Page>
  );
}
