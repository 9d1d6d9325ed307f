import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { languages } from '#shared/language/language.ts';
import type { Language } from '#shared/language/language.ts';
import { limits } from '#shared/limits.ts';
import { invite } from '../api/network.ts';
import type { NamedPerson } from '../api/network.ts';
import { postKey } from '../api/usePost.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Form } from '../ui/Form.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { Failure } from './Failure.tsx';
import { TextField } from './TextField.tsx';
import { useFault } from './useFault.ts';
import { useNetworkWords } from './useNetworkWords.ts';

/** `link`: null when it is mailed. */
export interface Invited {
  readonly link: string | null;
  readonly mail: string | null;
  /** Milliseconds since 1970 until which it can be used. */
  readonly until: number;
}

interface InviteFormProps {
  readonly person: NamedPerson;
  readonly name: string;
  readonly onDone: (invited: Invited) => void;
  readonly onClose: () => void;
}

type Way = 'mail' | 'link';

const day = 24 * 3_600_000;

/** How somebody gets the link with which they come in. */
export function InviteForm({ person, name, onDone, onClose }: InviteFormProps) {
  const { network, frame } = useNetworkWords();
  const { invite: words } = network;
  const [way, setWay] = useState<Way>(person.mail === null ? 'link' : 'mail');
  const [mail, setMail] = useState(person.mail ?? '');
  const [language, setLanguage] = useState<Language>(person.language ?? 'nl');
  const inviting = useInviting(person, onDone);
  const faultOf = useFault(inviting.error);
  const submit = () => {
    if (!inviting.isPending)
      inviting.mutate(way === 'mail' ? { mail: mail.trim(), language } : null);
  };
  const byMail = (
    <>
      <TextField
        label={network.person.mail}
        description={words.mailDescription(name)}
        error={faultOf('mail')}
        type="email"
        autoComplete="off"
        value={mail}
        onChange={setMail}
      />
      <ChoiceField
        label={words.language}
        options={languages.map((value) => ({ value, label: frame.languageNames[value] }))}
        error={undefined}
        value={language}
        onChange={setLanguage}
      />
    </>
  );
  return (
    <Form onSubmit={submit}>
      <RadioList
        legend={words.how(name)}
        options={[
          { value: 'mail', label: words.byMail, more: byMail },
          { value: 'link', label: words.byLink, description: words.byLinkText },
        ]}
        value={way}
        onChange={setWay}
      />
      <p className="small subtle">{words.careful(name, limits.invitation / day)}</p>
      <Failure failure={inviting.error} />
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={inviting.isPending}>
          {way === 'mail' ? words.send : words.make}
        </Button>
        <Button onClick={() => onClose()}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}

function useInviting(person: NamedPerson, onDone: (invited: Invited) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (to: { mail: string; language: Language } | null) => {
      const link = await invite(person.id, to);
      await queries.invalidateQueries({ queryKey: postKey });
      return { link, mail: to?.mail ?? person.mail, until: Date.now() + limits.invitation };
    },
    onSuccess: onDone,
  });
}
