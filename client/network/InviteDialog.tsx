import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { formatDate } from '#shared/language/formatTime.ts';
import { limits } from '#shared/limits.ts';
import { invite } from '../api/network.ts';
import type { NamedPerson } from '../api/network.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Failure } from './Failure.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface InviteDialogProps {
  readonly person: NamedPerson | null;
  readonly onClose: () => void;
}

const day = 24 * 3_600_000;

/** Makes a link with which a person comes in, and shows it once. */
export function InviteDialog({ person, onClose }: InviteDialogProps) {
  const { network, frame } = useNetworkWords();
  const name = person?.name ?? frame.nameUnknown;
  return (
    <Dialog open={person !== null} title={network.invite.title(name)} onClose={() => onClose()}>
      {person && <Invitation person={person} name={name} onClose={onClose} />}
    </Dialog>
  );
}

interface InvitationProps {
  readonly person: NamedPerson;
  readonly name: string;
  readonly onClose: () => void;
}

function Invitation({ person, name, onClose }: InvitationProps) {
  const { network, frame } = useNetworkWords();
  const words = network.invite;
  const making = useMutation({
    mutationFn: async () => ({
      link: await invite(person.id),
      until: Date.now() + limits.invitation,
    }),
  });
  if (making.data)
    return <MadeLink {...making.data} name={name} mail={person.mail} onClose={onClose} />;
  return (
    <>
      <p>{words.text(name, limits.invitation / day)}</p>
      <p>{words.careful(name)}</p>
      <Failure failure={making.error} />
      <ButtonGroup>
        <Button kind="primary" busy={making.isPending} onClick={() => making.mutate()}>
          {words.make}
        </Button>
        <Button onClick={() => onClose()}>{frame.cancel}</Button>
      </ButtonGroup>
    </>
  );
}

interface MadeLinkProps {
  readonly link: string;
  /** Milliseconds since 1970 until which it can be used. */
  readonly until: number;
  readonly name: string;
  readonly mail: string | null;
  readonly onClose: () => void;
}

function MadeLink({ link, until, name, mail, onClose }: MadeLinkProps) {
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
