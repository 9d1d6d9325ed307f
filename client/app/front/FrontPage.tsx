import { useManifestos } from '../../api/useManifestos.ts';
import { useMe } from '../../api/useMe.ts';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import type { PageLink } from '../../ui/PageHeader.tsx';
import { Account } from '../Account.tsx';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import { Doors } from './Doors.tsx';
import { ErasedNotice } from './ErasedNotice.tsx';
import { Specimen } from './Specimen.tsx';

/** What this is, shown on a paragraph of the real manifesto, and the ways in. */
export function FrontPage() {
  const { front, frame } = useWords();
  useTitle(front.title);
  const { data: me } = useMe();
  const { data: manifestos } = useManifestos();
  const first = manifestos?.[0];
  const isCoordinator = me?.person.role === 'coordinator';
  return (
    <Page
      atStart
      layout="front"
      links={useLinks(first?.slug)}
      account={<Account />}
      footer={useFooter()}
    >
      <div className="front__hero">
        <ErasedNotice />
        <h1 className="front__title">{front.title}</h1>
        <p className="reading front__lead">{front.lead}</p>
        {me && first && (
          <div className="front__desk">
            <ButtonGroup>
              <ButtonLink kind="primary" href={`/manifest/${first.slug}`}>
                {front.goToDesk}
              </ButtonLink>
              {isCoordinator && <ButtonLink href="/netwerk">{frame.toNetwork}</ButtonLink>}
            </ButtonGroup>
          </div>
        )}
        {manifestos?.length === 0 && (
          <EmptyState
            title={front.emptyTitle}
            text={isCoordinator ? front.emptyCoordinator : front.emptyText}
            actions={
              isCoordinator ? (
                <ButtonLink kind="primary" href="/netwerk">
                  {frame.toNetwork}
                </ButtonLink>
              ) : undefined
            }
          />
        )}
      </div>
      <Specimen manifesto={first} />
      <Doors slug={first?.slug} isSignedIn={Boolean(me)} />
      <Pillars />
    </Page>
  );
}

function useLinks(slug: string | undefined): PageLink[] {
  const { frame } = useWords();
  const { data: me } = useMe();
  return [
    ...(slug === undefined ? [] : [{ href: `/m/${slug}`, label: frame.readManifesto }]),
    { href: '#over', label: frame.about },
    ...(me === null ? [{ href: '/aanmelden', label: frame.signIn }] : []),
  ];
}

function Pillars() {
  const { front } = useWords();
  return (
    <section className="front__pillars" id="over" aria-labelledby="over-title">
      <h2 className="visually-hidden" id="over-title">
        {front.whatItDoes}
      </h2>
      {front.pillars.map(({ title, text }) => (
        <div key={title}>
          <h3 className="heading-text">{title}</h3>
          <p className="reading reading--small">{text}</p>
        </div>
      ))}
    </section>
  );
}
