import { useState } from 'react';
import { canAsk } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { useLive, useRecord } from '../live/LiveProvider.tsx';
import { useNow } from '../ui/useNow.ts';
import { LookDialog } from './LookDialog.tsx';
import { useLeadingWords } from './useLeadingWords.ts';
import type { WantedLook } from './WantedLook.ts';

interface AskToLookProps {
  readonly section: Section;
  readonly number: number;
  /** What it is about, behind the words of the button, for who does not see where it stands. */
  readonly about: string;
  readonly looks: readonly WantedLook[];
}

/** The way for a lead to ask partners to look at paragraphs; nothing for anyone else [E10]. */
export function AskToLook({ section, number, about, looks }: AskToLookProps) {
  const { look } = useLeadingWords();
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const [isOpen, setOpen] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const person = record.people[me.person.id] ?? null;
  const mayAsk = canAsk(record, { person, section, at }) && section.phase !== 'adopted';
  const isAny = looks.some(({ partners }) => partners.length > 0);
  if (!mayAsk || (!isAny && sent === null)) return null;
  const open = () => {
    setSent(null);
    setOpen(true);
  };
  return (
    <>
      <button
        type="button"
        className="link-button link-button--act"
        aria-label={`${look.open} ${about}`}
        onClick={open}
      >
        {look.open}
      </button>{' '}
      <output className="small">{sent !== null && look.sent(sent)}</output>
      <LookDialog
        section={section}
        number={number}
        looks={looks}
        isOpen={isOpen}
        onDone={(count) => {
          setSent(count);
          setOpen(false);
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
