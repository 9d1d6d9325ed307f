import type { AmendmentId } from '#shared/ids.ts';
import { canPropose, isAmendable } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import type { Me } from '../api/Me.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { AmendmentChip } from '../ui/AmendmentChip.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import './amend.css';
import { statusWord } from './statusWord.ts';

interface AmendNoteProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  readonly me: Me;
  readonly onOpen: (amendment: AmendmentId) => void;
  readonly onPropose: () => void;
}

/** The amendments on a paragraph, and the way to propose one. */
export function AmendNote({ paragraph, section, me, onOpen, onPropose }: AmendNoteProps) {
  const { desk } = useWords();
  const person = useRecordPart(({ people }) => people[me.person.id] ?? null);
  const number = paragraph.number ?? '';
  return (
    <>
      <AmendmentChips amendments={paragraph.amendments} onOpen={onOpen} />
      <Collisions amendments={paragraph.amendments} />
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

// Each pair once: the later one names the earlier [A3].
function Collisions({ amendments }: { amendments: readonly AmendmentView[] }) {
  const { amend } = useWords();
  const pairs = amendments.flatMap(({ number, collisions }) =>
    collisions
      .filter((other) => other.number < number)
      .map(({ number: other, on }) => ({ pair: [other, number] as const, on })),
  );
  return pairs.map(({ pair, on }) => (
    <p className="thread__clash" key={pair.join()}>
      <Icon name="warning" />
      {on === 'words' ? amend.clashPair(...pair) : amend.clashPairSentence(...pair)}
    </p>
  ));
}
