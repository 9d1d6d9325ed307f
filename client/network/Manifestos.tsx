import { useState } from 'react';
import type { Manifesto, Section } from '#shared/record/state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ManifestoDialog } from './ManifestoDialog.tsx';
import { ManifestoSections } from './ManifestoSections.tsx';
import { PartHead } from './PartHead.tsx';
import type { PartProps } from './PartProps.ts';
import { SectionDialog } from './SectionDialog.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

type Opened =
  | { readonly kind: 'manifesto' }
  | { readonly kind: 'section'; readonly manifesto: Manifesto; readonly section: Section | null };

/** The manifestos with their sections, in order [S7]. */
export function Manifestos({ network }: PartProps) {
  const { manifesto: words, parts } = useNetworkWords().network;
  const [said, setSaid] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = (told?: string) => {
    setOpened(null);
    if (told !== undefined) setSaid(told);
  };
  return (
    <>
      <PartHead
        title={parts.manifestos}
        add={words.add}
        onAdd={() => setOpened({ kind: 'manifesto' })}
        said={said}
      />
      {network.manifestos.length === 0 && <EmptyState title={words.none} text={words.noneText} />}
      {network.manifestos.map((manifesto) => (
        <ManifestoSections
          key={manifesto.id}
          manifesto={manifesto}
          network={network}
          onOpen={(section) => setOpened({ kind: 'section', manifesto, section })}
          onSaid={setSaid}
        />
      ))}
      <ManifestoDialog isOpen={opened?.kind === 'manifesto'} onClose={close} />
      <SectionDialog
        opened={opened?.kind === 'section' ? opened : null}
        coalitions={network.coalitions}
        onClose={close}
      />
    </>
  );
}
