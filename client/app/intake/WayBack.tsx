import { useState } from 'react';
import { isLead } from '#shared/record/rights.ts';
import type { Section, Version } from '#shared/record/state.ts';
import { useIntakeWords } from '../../intake/useIntakeWords.ts';
import { RestoreDialog } from '../../lead/RestoreDialog.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/useNow.ts';

interface WayBackProps {
  readonly section: Section;
  readonly number: number;
  /** The moment before the file was taken in. */
  readonly version: Version;
  /** Names of who leads the section. */
  readonly leads: readonly string[];
}

/** The way back to the text of before: leads go it here, others read who can [T5]. */
export function WayBack({ section, number, version, leads }: WayBackProps) {
  const words = useIntakeWords();
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const [isOpen, setOpen] = useState(false);
  const person = record.people[me.person.id] ?? null;
  if (!isLead(record, { person, section, at })) return <p>{words.leadsCan(leads)}</p>;
  return (
    <>
      <Button small onClick={() => setOpen(true)}>
        {words.back}
      </Button>
      <RestoreDialog
        section={section}
        number={number}
        writers={0}
        version={version}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
