import { formatAgo, formatClock } from '#shared/language/formatTime.ts';
import type { WaitingMail } from '#shared/waitingMail.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { useNow } from '../ui/useNow.ts';
import { RowButton } from './RowButton.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface MailRowProps {
  readonly mail: WaitingMail;
  readonly isSent: boolean;
  readonly onOpen: () => void;
}

/** A mail that has not gone out: to whom, what about, and why it still is here. */
export function MailRow({ mail, isSent, onOpen }: MailRowProps) {
  const { post: words } = useNetworkWords().network;
  const { language } = useLanguage();
  const now = useNow();
  const { to, subject, at, delivery } = mail;
  return (
    <>
      <p className="roster__name">{to}</p>
      <p className="roster__about">
        <span>{subject}</span>
        <span>{formatAgo(at, now, language)}</span>
        {isSent && delivery.kind === 'refused' && (
          <span className="attention">{words.refused(delivery.reason)}</span>
        )}
        {isSent && delivery.kind === 'waiting' && delivery.reason !== null && (
          <span className="attention">
            {words.again(delivery.tries, formatClock(delivery.due, language), delivery.reason)}
          </span>
        )}
      </p>
      {mail.text !== undefined && (
        <div className="roster__acts">
          <RowButton label={words.read} of={to} onClick={onOpen} />
        </div>
      )}
    </>
  );
}
