import { Redirect } from 'wouter';
import { canEdit, isAmendable } from '#shared/record/rights.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto, Section } from '#shared/record/state.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { ManifestoDesk } from './ManifestoDesk.tsx';
import { useOpenedSection } from './useOpenedSection.ts';
import { useNow } from '../../ui/useNow.ts';
import { useRefreshOthers } from './useRefreshOthers.ts';

interface DeskProps {
  readonly manifesto: Manifesto;
  readonly number: string | undefined;
}

/** The desk of a manifesto, with the section that the address names open. */
export function Desk({ manifesto, number }: DeskProps) {
  const { desk } = useWords();
  const record = useRecord();
  useRefreshOthers();
  const known = record.manifestos[manifesto.id] ?? manifesto;
  const sections = sectionsOf(record, manifesto.id);
  const start = useStart(sections);
  const opened = useOpenedSection(manifesto, sections, number);
  if (number === undefined) return <Redirect to={`/manifest/${manifesto.slug}/${start}`} replace />;
  const { section } = opened;
  if (section) {
    return <ManifestoDesk place={{ manifesto: known, sections, section, number: opened.number }} />;
  }
  if (sections.length > 0 || number !== '1') return <NotFoundPage />;
  return (
    <Page account={<Account />}>
      <h1 className="utrecht-heading-1">{known.title}</h1>
      <EmptyState title={desk.emptyTitle} text={desk.emptyReading} />
    </Page>
  );
}

// The number of the first section where the reader may type; else of one that may still change.
function useStart(sections: readonly Section[]): number {
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const person = record.people[me.person.id] ?? null;
  const writes = sections.findIndex((section) => canEdit(record, { person, section, at }));
  const proposes = sections.findIndex(({ phase }) => isAmendable(phase));
  return Math.max(0, writes >= 0 ? writes : proposes) + 1;
}
