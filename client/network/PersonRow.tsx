import type { NamedPerson } from '../api/network.ts';
import { RowButton } from './RowButton.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface PersonRowProps {
  readonly person: NamedPerson;
  readonly isMe: boolean;
  readonly onChange: () => void;
  readonly onInvite: () => void;
}

/** One person, with what a coordinator can do for them. */
export function PersonRow({ person, isMe, onChange, onInvite }: PersonRowProps) {
  const { network, frame } = useNetworkWords();
  const { role, mandate, mail } = person;
  const name = person.name ?? frame.nameUnknown;
  return (
    <>
      <p className="roster__name">
        {name}
        {isMe && <span className="roster__you"> {network.person.you}</span>}
      </p>
      <p className="roster__about">
        {network.person.roles[role]}
        {mandate && <span>{network.person.holdsMandate}</span>}
      </p>
      <p className="roster__about roster__mail">{mail}</p>
      <div className="roster__acts">
        <RowButton label={network.invite.open} of={name} onClick={onInvite} />
        <RowButton label={network.change} of={name} onClick={onChange} />
      </div>
    </>
  );
}
