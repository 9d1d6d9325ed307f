import { useState } from 'react';
import { partnerTypes } from '#shared/network.ts';
import type { Partner } from '#shared/record/state.ts';
import type { Network } from '../api/network.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FileDialog } from './FileDialog.tsx';
import { PartHead } from './PartHead.tsx';
import { PartnerDialog } from './PartnerDialog.tsx';
import type { PartProps } from './PartProps.ts';
import { Roster } from './Roster.tsx';
import { RowButton } from './RowButton.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

/** The organisations that take part, by type [N1]. */
export function Partners({ network }: PartProps) {
  const { network: words, partnerTypes: types } = useNetworkWords();
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState<Partner | 'new' | 'file' | null>(null);
  const close = (told?: string) => {
    setOpened(null);
    if (told !== undefined) setSaid(told);
  };
  const groups = partnerTypes.map((type) => ({
    title: types.group[type],
    items: network.partners
      .filter((partner) => partner.type === type)
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl')),
  }));
  return (
    <>
      <PartHead
        title={words.parts.partners}
        add={words.partner.add}
        onAdd={() => setOpened('new')}
        more={<Button onClick={() => setOpened('file')}>{words.file.open}</Button>}
        said={said}
      />
      {network.partners.length === 0 && (
        <EmptyState title={words.partner.none} text={words.partner.noneText} />
      )}
      <Roster groups={groups} textOf={({ name }) => name}>
        {(partner) => (
          <PartnerRow partner={partner} network={network} onChange={() => setOpened(partner)} />
        )}
      </Roster>
      <PartnerDialog opened={opened === 'file' ? null : opened} onClose={close} />
      <FileDialog isOpen={opened === 'file'} network={network} onClose={close} />
    </>
  );
}

interface PartnerRowProps {
  readonly partner: Partner;
  readonly network: Network;
  readonly onChange: () => void;
}

function PartnerRow({ partner, network, onChange }: PartnerRowProps) {
  const { network: words } = useNetworkWords();
  const people = network.people.filter((person) => person.partner === partner.id);
  const speakers = people.filter(({ mandate, role }) => mandate && role !== 'observer').length;
  return (
    <>
      <p className="roster__name">{partner.name}</p>
      <p className="roster__about">
        {people.length === 0 ? words.partner.noPeople : words.partner.people(people.length)}
        {people.length > 0 && (
          <span className={speakers === 0 ? 'attention' : undefined}>
            {speakers === 0 ? words.partner.noMandate : words.partner.mandates(speakers)}
          </span>
        )}
      </p>
      <div className="roster__acts">
        <RowButton label={words.change} of={partner.name} onClick={onChange} />
      </div>
    </>
  );
}
