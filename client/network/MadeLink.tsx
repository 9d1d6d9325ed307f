import { useEffect, useRef } from 'react';
import { formatDate } from '#shared/language/formatTime.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface MadeLinkProps {
  readonly link: string;
  /** Milliseconds since 1970 until which it can be used. */
  readonly until: number;
  readonly name: string;
  readonly mail: string | null;
  readonly onClose: () => void;
}

/** An invitation that a coordinator brings round, shown once. */
export function MadeLink({ link, until, name, mail, onClose }: MadeLinkProps) {
  const { invite: words } = useNetworkWords().network;
  const { language } = useLanguage();
  const last = formatDate(until, language);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <>
      <FormField label={words.link} description={`${words.until(last)} ${words.once}`}>
        {(attributes) => <TextInput {...attributes} ref={field} readOnly value={link} />}
      </FormField>
      <ButtonGroup>
        <CopyButton text={link} label={words.copy} />
        {mail !== null && (
          <TextLink standalone href={mailto(mail, words.subject, words.body(name, link, last))}>
            {words.mail}
          </TextLink>
        )}
        <Button small onClick={() => onClose()}>
          {words.done}
        </Button>
      </ButtonGroup>
    </>
  );
}

function mailto(mail: string, subject: string, body: string): string {
  const [to, about, text] = [mail, subject, body].map(encodeURIComponent);
  return `mailto:${to}?subject=${about}&body=${text}`;
}
