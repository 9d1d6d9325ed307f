import { useState } from 'react';
import type { NamedPerson } from '../api/network.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErasePersonDialog } from './ErasePersonDialog.tsx';
import { FileDialog } from './FileDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PartHead } from './PartHead.tsx';
import type { PartProps } from './PartProps.ts';
import { peopleByPartner } from './peopleByPartner.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonRow } from './PersonRow.tsx';
import { Roster } from './Roster.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

type Opened = { readonly kind: 'change' | 'invite' | 'erase'; readonly person: NamedPerson };

/** Everyone who can come in, by partner [N2]. */
export function People({ network, me }: PartProps) {
  const { person: words, file, parts } = useNetworkWords().network;
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState<Opened | { readonly kind: 'add' | 'file' } | null>(null);
  const close = (told?: string) => {
    setOpened(null);
    if (told !== undefined) setSaid(told);
  };
  const personIn = (kind: Opened['kind']) => (opened?.kind === kind ? opened.person : null);
  const hasPartners = network.partners.length > 0;
  return (
    <>
      <PartHead
        title={parts.people}
        add={hasPartners ? words.add : undefined}
        onAdd={() => setOpened({ kind: 'add' })}
        more={<Button onClick={() => setOpened({ kind: 'file' })}>{file.open}</Button>}
        said={said}
      />
      {network.people.length === 0 && (
        <EmptyState title={words.none} text={hasPartners ? words.noneText : words.needsPartner} />
      )}
      <Roster groups={peopleByPartner(network)} textOf={({ name, mail }) => `${name} ${mail}`}>
        {(person) => (
          <PersonRow
            person={person}
            isMe={person.id === me}
            onChange={() => setOpened({ kind: 'change', person })}
            onInvite={() => setOpened({ kind: 'invite', person })}
          />
        )}
      </Roster>
      <PersonDialog
        opened={opened?.kind === 'add' ? 'new' : personIn('change')}
        network={network}
        me={me}
        onErase={(person) => setOpened({ kind: 'erase', person })}
        onClose={close}
      />
      <FileDialog isOpen={opened?.kind === 'file'} network={network} onClose={close} />
      <InviteDialog person={personIn('invite')} onClose={close} />
      {opened?.kind === 'erase' && <ErasePersonDialog person={opened.person} onClose={close} />}
    </>
  );
}
