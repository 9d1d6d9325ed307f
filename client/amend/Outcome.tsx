import { formatDate } from '#shared/language/formatTime.ts';
import type { AmendmentView } from '#shared/view.ts';
import { InText } from '../ui/InText.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { RunsText } from '../ui/RunsText.tsx';
import { statusWord } from './statusWord.ts';
import { useName } from './useName.ts';

/**
 * How an amendment ended and why, in which words where a lead chose others, and who closed its
 * thread; said aloud when it happens.
 */
export function Outcome({ amendment }: { amendment: AmendmentView }) {
  const { amend } = useWords();
  const { language } = useLanguage();
  const name = useName();
  const { status, thread } = amendment;
  const day = (at: string) => formatDate(at, language);
  const [first = '', ...rest] = amend.statuses[statusWord(amendment)];
  const word = first.toUpperCase() + rest.join('');
  return (
    <output className="thread__outcome">
      {(status.kind === 'adopted' || status.kind === 'declined' || status.kind === 'withdrawn') && (
        <span>{amend.decidedBy(word, name.person(status.by), day(status.at))}</span>
      )}
      {status.kind === 'adopted' && status.consent !== null && (
        <>
          <span>{amend.consents[status.consent]}</span>
          <span>
            <b>{amend.adoptedAs}</b>
          </span>
          <span className="reading reading--small">
            {status.wording.runs.length > 0 ? (
              <RunsText runs={status.wording.runs} />
            ) : (
              amend.nothing
            )}
          </span>
        </>
      )}
      {status.kind === 'overtaken' && <span>{amend.overtakenOn(day(status.at))}</span>}
      {status.kind === 'declined' && (
        <span>
          <b>{amend.why}</b> <InText>{status.reason}</InText>
        </span>
      )}
      {thread.kind === 'closed' && (
        <span className="small subtle">
          {amend.closedBy(name.person(thread.by), day(thread.at))} <InText>{thread.reason}</InText>
        </span>
      )}
    </output>
  );
}
