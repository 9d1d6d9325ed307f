import { useState } from 'react';
import { formatDate } from '#shared/language/formatTime.ts';
import type { Coalition } from '#shared/record/state.ts';
import type { Network } from '../api/network.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { useNow } from '../ui/useNow.ts';
import { CoalitionDialog } from './CoalitionDialog.tsx';
import { coalitionsByTime } from './coalitionsByTime.ts';
import { PartHead } from './PartHead.tsx';
import type { PartProps } from './PartProps.ts';
import { Roster } from './Roster.tsx';
import { RowButton } from './RowButton.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

/** Which partners write together, and until when [N3]. */
export function Coalitions({ network }: PartProps) {
  const { network: words } = useNetworkWords();
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState<Coalition | 'new' | null>(null);
  const byTime = coalitionsByTime(network.coalitions, useNow().slice(0, 10));
  const groups = (['now', 'later', 'past'] as const).map((time) => ({
    title: words.coalition.groups[time],
    items: byTime[time],
  }));
  return (
    <>
      <PartHead
        title={words.parts.coalitions}
        add={words.coalition.add}
        onAdd={() => setOpened('new')}
        said={said}
      />
      {network.coalitions.length === 0 && (
        <EmptyState title={words.coalition.none} text={words.coalition.noneText} />
      )}
      <Roster groups={groups} textOf={({ theme }) => theme}>
        {(coalition) => (
          <CoalitionRow
            coalition={coalition}
            network={network}
            onChange={() => setOpened(coalition)}
          />
        )}
      </Roster>
      <CoalitionDialog
        opened={opened}
        network={network}
        onClose={(told) => {
          setOpened(null);
          if (told !== undefined) setSaid(told);
        }}
      />
    </>
  );
}

interface CoalitionRowProps {
  readonly coalition: Coalition;
  readonly network: Network;
  readonly onChange: () => void;
}

function CoalitionRow({ coalition, network, onChange }: CoalitionRowProps) {
  const { network: words, frame } = useNetworkWords();
  const { theme, partners, leads } = coalition;
  const names = network.people
    .filter(({ id }) => leads.includes(id))
    .map(({ name }) => name ?? frame.nameUnknown);
  return (
    <>
      <p className="roster__name">{theme}</p>
      <p className="roster__about">
        {words.coalition.partnerCount(partners.length)}
        <span>
          {names.length === 0 ? words.coalition.noLead : words.coalition.ledBy(frame.and(names))}
        </span>
        <Days {...coalition} />
      </p>
      <div className="roster__acts">
        <RowButton label={words.change} of={theme} onClick={onChange} />
      </div>
    </>
  );
}

function Days({ from, to }: Pick<Coalition, 'from' | 'to'>) {
  const { coalition: words } = useNetworkWords().network;
  const { language } = useLanguage();
  const first = formatDate(from, language);
  return (
    <span>{to === null ? words.since(first) : words.between(first, formatDate(to, language))}</span>
  );
}
