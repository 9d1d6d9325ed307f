import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { Account } from '../Account.tsx';
import { NotFoundPage } from '../NotFoundPage.tsx';
import { SectionDesk } from './SectionDesk.tsx';
import { useRefreshOthers } from './useRefreshOthers.ts';

/** The desk with one of its sections open. */
export function Desk({ manifesto, number }: { manifesto: Manifesto; number: string }) {
  const { desk } = useWords();
  const record = useRecord();
  useRefreshOthers();
  const known = record.manifestos[manifesto.id] ?? manifesto;
  const sections = sectionsOf(record, manifesto.id);
  const section = sections[Number(number) - 1];
  if (section) {
    return (
      <SectionDesk
        key={section.id}
        place={{ manifesto: known, sections, section, number: Number(number) }}
      />
    );
  }
  if (sections.length > 0 || number !== '1') return <NotFoundPage />;
  return (
    <Page account={<Account />}>
      <h1 className="utrecht-heading-1">{known.title}</h1>
      <EmptyState title={desk.emptyTitle} text={desk.emptyReading} />
    </Page>
  );
}
