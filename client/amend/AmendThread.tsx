import { useEffect, useId, useRef } from 'react';
import type { AmendmentId } from '#shared/ids.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import {
  canAnswer,
  canBack,
  canCloseThread,
  canDecide,
  canPropose,
  canWithdraw,
  isAmendable,
} from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import type { Me } from '../api/Me.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useInSheet } from '../ui/InSheet.ts';
import { InText } from '../ui/InText.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import './amend.css';
import { AmendmentText } from './AmendmentText.tsx';
import { Backing } from './Backing.tsx';
import { Clash } from './Clash.tsx';
import { Decide } from './Decide.tsx';
import { ModificationNote } from './ModificationNote.tsx';
import { NextStep } from './NextStep.tsx';
import { Outcome } from './Outcome.tsx';
import { Overlaps } from './Overlaps.tsx';
import { Replies } from './Replies.tsx';
import { ScreenLink } from './ScreenLink.tsx';
import { statusWord } from './statusWord.ts';
import { ThreadActs } from './ThreadActs.tsx';
import { useHeadings } from './useHeadings.ts';
import { useName } from './useName.ts';
import { useNow } from '../ui/useNow.ts';

interface AmendThreadProps {
  readonly amendment: AmendmentView;
  /** The paragraph it is about; null when that is no longer in the text [A7]. */
  readonly paragraph: ParagraphView | null;
  readonly section: Section;
  readonly me: Me;
  /** Opens the thread of another amendment, one that collides with this one. */
  readonly onOpen: (amendment: AmendmentId) => void;
  readonly onClose: () => void;
}

/** One amendment with everything that hangs on it: difference, reason, replies, decision. */
export function AmendThread(props: AmendThreadProps) {
  const { amendment, paragraph } = props;
  const { amend, frame } = useWords();
  const { language } = useLanguage();
  const name = useName();
  const heading = useId();
  const { own: Heading } = useHeadings();
  const thread = useFocusInAndOut(amendment);
  const rights = useRights(props);
  const isInSheet = useInSheet();
  const { number, standing } = amendment;
  return (
    <section className="thread" aria-labelledby={heading} tabIndex={-1} ref={thread}>
      <div className="thread__head">
        {isInSheet && (
          <IconButton
            icon="arrow-left"
            label={paragraph?.number ? frame.backTo(paragraph.number) : frame.back}
            onClick={props.onClose}
          />
        )}
        <Heading className="heading-ui" id={heading}>
          {number}{' '}
          {paragraph?.number && (
            <span className="thread__kind">{amend.kinds[amendment.kind](paragraph.number)}</span>
          )}
        </Heading>
        <span className="thread__status">{amend.statuses[statusWord(amendment)]}</span>
        {!isInSheet && (
          <IconButton icon="close" label={frame.closeNamed(number)} onClick={props.onClose} />
        )}
      </div>
      <p className="thread__by">
        {amend.by(name.person(amendment.author), name.partner(amendment.partner))},{' '}
        <time dateTime={amendment.at}>{formatDate(amendment.at, language)}</time>
      </p>
      <NextStep
        amendment={amendment}
        section={props.section}
        mayDecide={rights.decide}
        mayAnswer={rights.answer}
      />
      <AmendmentText amendment={amendment} paragraph={paragraph} />
      <p>
        <b>{amend.why}</b> <InText>{amendment.reason}</InText>
      </p>
      <Backing amendment={amendment} own={props.me.partner.id} canBack={rights.back} />
      {amendment.collisions.map((meeting) => (
        <Clash
          key={meeting.id}
          meeting={meeting}
          other={paragraph?.amendments.find(({ id }) => id === meeting.id)}
          paragraph={paragraph}
          onOpen={props.onOpen}
        />
      ))}
      {standing?.kind === 'needs-attention' && <Overlaps overlaps={standing.overlaps} />}
      {standing?.kind === 'vanished' && <p className="thread__clash">{amend.paragraphGone}</p>}
      <ModificationNote amendment={amendment} paragraph={paragraph} canAnswer={rights.answer} />
      <Outcome amendment={amendment} />
      <Replies amendment={amendment} exact={paragraph?.exact ?? null} canReply={rights.reply} />
      {paragraph?.number && <ScreenLink paragraph={paragraph} section={props.section} />}
      {rights.decide && <Decide amendment={amendment} paragraph={paragraph} />}
      <ThreadActs amendment={amendment} canWithdraw={rights.withdraw} canClose={rights.close} />
    </section>
  );
}

function useRights({ amendment, section, me }: AmendThreadProps) {
  const state = useRecord();
  const person = state.people[me.person.id] ?? null;
  const asked = { person, section, at: useNow() };
  const isOpen = amendment.status.kind === 'open';
  return {
    reply: canPropose(person) && amendment.thread.kind === 'open',
    back: isOpen && isAmendable(section.phase) && canBack(person, amendment),
    decide: isOpen && isAmendable(section.phase) && canDecide(state, asked),
    answer:
      isOpen && isAmendable(section.phase) && person !== null && canAnswer(person.id, amendment),
    withdraw: isOpen && person !== null && canWithdraw(person.id, amendment),
    close: canCloseThread(state, asked, amendment),
  };
}

// Opening takes the keyboard into the thread; closing brings it back to the chip that opened it.
function useFocusInAndOut({ id: amendment }: AmendmentView) {
  const thread = useRef<HTMLElement>(null);
  useEffect(() => {
    thread.current?.focus({ preventScroll: true });
    return () =>
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        document.querySelector<HTMLElement>(`[data-amendment="${amendment}"] button`)?.focus();
      });
  }, [amendment]);
  return thread;
}
