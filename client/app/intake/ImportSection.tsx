import { canEdit, canPropose, isAmendable } from '#shared/record/rights.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto, Section } from '#shared/record/state.ts';
import { useName } from '../../amend/useName.ts';
import { ReadIn } from '../../intake/ReadIn.tsx';
import { useIntakeWords } from '../../intake/useIntakeWords.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { Breadcrumbs } from '../../ui/Breadcrumbs.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { useNow } from '../../ui/useNow.ts';
import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { deskHref } from '../desk/DeskPlace.ts';
import { useRefreshOthers } from '../desk/useRefreshOthers.ts';
import { manifestoLinks } from '../manifestoLinks.ts';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { paragraphHref } from '../paragraphHref.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { WayBack } from './WayBack.tsx';

interface ImportSectionProps {
  readonly manifesto: Manifesto;
  /** The number of the section. */
  readonly number: number;
}

/** Reading a file into one section: the page around it. */
export function ImportSection({ manifesto, number }: ImportSectionProps) {
  const section = sectionsOf(useRecord(), manifesto.id)[number - 1];
  if (!section) return <NotFoundPage />;
  return <SectionPage key={section.id} manifesto={manifesto} number={number} section={section} />;
}

function SectionPage({ manifesto, number, section }: ImportSectionProps & { section: Section }) {
  const ui = useWords();
  const words = useIntakeWords();
  const footer = useFooter();
  useTitle(`${words.title} – ${section.title}`);
  useRefreshOthers();
  const href = deskHref(manifesto, number);
  return (
    <Page links={manifestoLinks(manifesto, ui, null)} account={<Account />} footer={footer}>
      <Breadcrumbs links={[{ href, label: `${number} ${section.title}` }]} here={words.title} />
      <div className="sheet-page__intro">
        <h1 className="utrecht-heading-1">{words.title}</h1>
        <p className="reading">{words.intro(`${number} ${section.title}`)}</p>
      </div>
      <Body {...{ manifesto, number, section, href }} />
    </Page>
  );
}

function Body(props: ImportSectionProps & { section: Section; href: string }) {
  const { manifesto, number, section, href } = props;
  const words = useIntakeWords();
  const record = useRecord();
  const name = useName();
  const { me } = useLive();
  const at = useNow();
  const person = record.people[me.person.id] ?? null;
  if (!canPropose(person)) return <p>{words.reader}</p>;
  if (!isAmendable(section.phase)) return <p>{words.closed}</p>;
  const leads = record.coalitions[section.coalition]?.leads ?? [];
  return (
    <ReadIn
      manifesto={manifesto}
      section={section}
      mayWrite={canEdit(record, { person, section, at })}
      deskHref={href}
      hrefOf={(paragraph, amendment) => {
        const place = paragraphHref(manifesto, number, paragraph);
        return amendment ? place.replace('#', `?wijziging=${amendment}#`) : place;
      }}
      renderWayBack={(version) => (
        <WayBack
          section={section}
          number={number}
          version={version}
          leads={leads.map(name.person)}
        />
      )}
    />
  );
}
