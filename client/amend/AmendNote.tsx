import { Suspense, lazy, useState } from 'react';
import type { AmendmentId } from '#shared/ids.ts';
import { canPropose, isAmendable } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import type { Me } from '../api/Me.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { AmendmentChip } from '../ui/AmendmentChip.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import './amend.css';
import { ClashPairs } from './ClashPairs.tsx';
import { statusWord } from './statusWord.ts';

// Seldom asked for.
const AlternativesDialog = lazy(async () => ({
  default: (await import('./AlternativesDialog.tsx')).AlternativesDialog,
}));

interface AmendNoteProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  readonly me: Me;
  readonly onOpen: (amendment: AmendmentId) => void;
  readonly onPropose: () => void;
}

/** The amendments on a paragraph, and the way to propose one. */
export function AmendNote({ paragraph, section, me, onOpen, onPropose }: AmendNoteProps) {
  const { desk, amend } = useWords();
  const [isComparing, setIsComparing] = useState(false);
  const open = paragraph.amendments.filter(({ status }) => status.kind === 'open');
  const person = useRecordPart(({ people }) => people[me.person.id] ?? null);
  const number = paragraph.number ?? '';
  return (
    <>
      <AmendmentChips amendments={paragraph.amendments} onOpen={onOpen} />
      <ClashPairs amendments={paragraph.amendments} />
      {open.length > 1 && (
        <span className="note__act">
          <Button small kind="subtle" onClick={() => setIsComparing(true)}>
            {amend.alternatives.open(open.length)}
          </Button>
        </span>
      )}
      {isComparing && open.length > 1 && (
        <Suspense>
          <AlternativesDialog
            paragraph={paragraph}
            section={section}
            amendments={open}
            onOpen={onOpen}
            onClose={() => setIsComparing(false)}
          />
        </Suspense>
      )}
      {canPropose(person) && isAmendable(section.phase) && (
        <span className="note__act">
          <Button small kind="subtle" aria-label={desk.proposeOn(number)} onClick={onPropose}>
            {desk.propose}
          </Button>
        </span>
      )}
    </>
  );
}

interface AmendmentChipsProps {
  readonly amendments: readonly AmendmentView[];
  readonly onOpen: (amendment: AmendmentId) => void;
}

/** Amendments as chips: number, status, how many replies. */
export function AmendmentChips({ amendments, onOpen }: AmendmentChipsProps) {
  const { amend } = useWords();
  if (amendments.length === 0) return null;
  return (
    <ul className="draagvlak-chips" aria-label={amend.amendments}>
      {amendments.map((amendment) => (
        <li key={amendment.id} data-amendment={amendment.id}>
          <AmendmentChip
            number={amendment.number}
            status={statusWord(amendment)}
            replies={amendment.replies.length}
            onPress={() => onOpen(amendment.id)}
          />
        </li>
      ))}
    </ul>
  );
}
