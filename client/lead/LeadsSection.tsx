import { useState } from 'react';
import { canAsk } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { useLive, useRecord } from '../live/LiveProvider.tsx';
import { useNow } from '../ui/useNow.ts';
import { GoalsDialog } from './GoalsDialog.tsx';
import { SectionLookDialog } from './SectionLookDialog.tsx';
import { useLeadingWords } from './useLeadingWords.ts';

interface LeadsSectionProps {
  readonly section: Section;
  readonly number: number;
}

/** What stands in the head of a section for who leads it: its goals [S8], and asking partners [E10]. */
export function LeadsSection({ section, number }: LeadsSectionProps) {
  const words = useLeadingWords();
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const [opened, setOpened] = useState<'goals' | 'look' | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const person = record.people[me.person.id] ?? null;
  const close = () => setOpened(null);
  const hasGoals = (record.goals[section.id] ?? []).length > 0;
  return (
    <>
      <button
        type="button"
        className="link-button link-button--act"
        onClick={() => setOpened('goals')}
      >
        {hasGoals ? words.change : words.set}
      </button>{' '}
      {canAsk(record, { person, section, at }) && (
        <button
          type="button"
          className="link-button link-button--act"
          onClick={() => {
            setAsked(null);
            setOpened('look');
          }}
        >
          {words.lookIn.open}
        </button>
      )}{' '}
      <output>{asked !== null && words.look.sent(asked)}</output>
      <GoalsDialog section={section} number={number} isOpen={opened === 'goals'} onClose={close} />
      {opened === 'look' && (
        <SectionLookDialog
          section={section}
          number={number}
          onDone={(count) => {
            setAsked(count);
            close();
          }}
          onClose={close}
        />
      )}
    </>
  );
}
