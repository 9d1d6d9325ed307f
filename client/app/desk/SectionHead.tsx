import type { ReactNode } from 'react';
import type { Ground } from '#shared/ground.ts';
import { partnerTypes } from '#shared/network.ts';
import type { PartnerType } from '#shared/network.ts';
import { canEndorse, canPropose, isAmendable } from '#shared/record/rights.ts';
import type { RecordState, Section } from '#shared/record/state.ts';
import { useName } from '../../amend/useName.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { SectionGround } from '../../ui/ground/SectionGround.tsx';
import { InText } from '../../ui/InText.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { historyHref } from '../historyHref.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import type { SectionPlace } from './DeskPlace.ts';
import { SectionGoals } from './SectionGoals.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

interface SectionHeadProps {
  readonly place: SectionPlace;
  readonly grounds: readonly Ground[];
  readonly isEditable: boolean;
  /** What one can do here. */
  readonly actions: ReactNode;
  /** What must be known before going on. */
  readonly notice: ReactNode;
}

/** The head of a section: number, title, who writes it, and the ground under all of it. */
export function SectionHead({ place, grounds, isEditable, actions, notice }: SectionHeadProps) {
  const { desk } = useWords();
  const { section, number, manifesto } = place;
  return (
    <header className="section-head">
      <span className="section-head__number" aria-hidden="true">
        {number}
      </span>
      <h2 id={`section-${section.id}`} className="utrecht-heading-1 section-head__title">
        <VisuallyHidden>{desk.sectionPrefix(number)}</VisuallyHidden>
        <InText>{section.title}</InText>
      </h2>
      <p className="section-head__meta small subtle">
        <Coalition section={section} />
        {!isEditable && <ReadsAlong section={section} />}
        <span className="section-head__acts">
          {actions}
          <TextLink href={historyHref(manifesto, number)}>{desk.history}</TextLink>
        </span>
      </p>
      {grounds.length > 0 && (
        <div className="section-head__ruler">
          <SectionGround grounds={grounds} size="ruler" />
        </div>
      )}
      <SectionGoals place={place} grounds={grounds} />
      <div className="section-head__notice">{notice}</div>
    </header>
  );
}

function ReadsAlong({ section }: { section: Section }) {
  const { desk } = useWords();
  const person = useRecord().people[useLive().me.person.id] ?? null;
  if (section.phase === 'adopted') return <> {desk.isAdopted}</>;
  if (!isAmendable(section.phase)) {
    return <> {canEndorse(person) ? desk.standsStillToEndorse : desk.standsStill}</>;
  }
  return <> {canPropose(person) ? desk.readsAlong : desk.readsOnly}</>;
}

function Coalition({ section }: { section: Section }) {
  const { desk, partnerTypes: words } = useWords();
  const record = useRecord();
  const name = useName();
  const coalition = record.coalitions[section.coalition];
  if (!coalition) return null;
  const types = countTypes(record, section);
  const counted = types.slice(0, 3).map(([type, count]) => words.counted(type, count));
  const rest = types.slice(3).reduce((sum, [, count]) => sum + count, 0);
  const partners = rest > 0 ? [...counted, desk.otherPartners(rest)] : counted;
  const leads = coalition.leads.map(name.person);
  return (
    <>
      {desk.coalition(coalition.theme, partners)} {leads.length > 0 && desk.leads(leads)}
    </>
  );
}

function countTypes(record: RecordState, section: Section): [PartnerType, number][] {
  const members = record.coalitions[section.coalition]?.partners ?? [];
  return partnerTypes
    .map((type): [PartnerType, number] => [
      type,
      members.filter((id) => record.partners[id]?.type === type).length,
    ])
    .filter(([, count]) => count > 0);
}
