import { useState } from 'react';
import type { NamedPerson } from '../api/network.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { InviteForm } from './InviteForm.tsx';
import type { Invited } from './InviteForm.tsx';
import { MadeLink } from './MadeLink.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface InviteDialogProps {
  readonly person: NamedPerson | null;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Invites a person [C1]: by mail, or with a link that is shown once. */
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
  readonly onClose: (said?: string) => void;
}

function Invitation({ person, name, onClose }: InvitationProps) {
  const { invite: words } = useNetworkWords().network;
  const [made, setMade] = useState<(Invited & { readonly link: string }) | null>(null);
  const take = (invited: Invited) => {
    const { link, mail } = invited;
    if (link !== null) setMade({ ...invited, link });
    else onClose(words.mailed(name, mail ?? ''));
  };
  if (made) return <MadeLink {...made} name={name} onClose={() => onClose()} />;
  return <InviteForm person={person} name={name} onDone={take} onClose={() => onClose()} />;
}
