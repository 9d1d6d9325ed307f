import { formatDeadline } from '#shared/language/formatTime.ts';
import type { WaitingMail } from '#shared/waitingMail.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface MailDialogProps {
  readonly mail: WaitingMail | null;
  readonly onClose: () => void;
}

/** A mail as its receiver would get it, for who brings it round. */
export function MailDialog({ mail, onClose }: MailDialogProps) {
  return (
    <Dialog open={mail !== null} title={mail?.subject ?? ''} onClose={() => onClose()}>
      {mail && <Letter mail={mail} onClose={onClose} />}
    </Dialog>
  );
}

function Letter({ mail, onClose }: { mail: WaitingMail; onClose: () => void }) {
  const { network, frame } = useNetworkWords();
  const { post: words } = network;
  const { language } = useLanguage();
  const { to, until, text = '', href = null } = mail;
  return (
    <>
      <p className="small subtle">
        {words.to(to)} {words.until(formatDeadline(until, language))}
      </p>
      <p className="post__words post__letter">{text.trim()}</p>
      <p className="small subtle">{words.careful}</p>
      <ButtonGroup>
        {href !== null && <CopyButton text={href} label={words.copyLink} />}
        <CopyButton text={text} label={words.copyText} />
        <Button small onClick={() => onClose()}>
          {frame.close}
        </Button>
      </ButtonGroup>
    </>
  );
}
