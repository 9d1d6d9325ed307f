import { useId } from 'react';
import type { Manifesto, Section } from '#shared/record/state.ts';
import type { Network } from '../api/network.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Failure } from './Failure.tsx';
import { SectionRow } from './SectionRow.tsx';
import { useMoveSection } from './useMoveSection.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface ManifestoSectionsProps {
  readonly manifesto: Manifesto;
  readonly network: Network;
  /** Called with a section to change, or with null to add one. */
  readonly onOpen: (section: Section | null) => void;
  readonly onSaid: (said: string) => void;
}

/** A manifesto with its sections, which can be put in another order by buttons [S7]. */
export function ManifestoSections(props: ManifestoSectionsProps) {
  const { manifesto, network, onOpen, onSaid } = props;
  const words = useNetworkWords().network;
  const id = useId();
  const sections = network.sections.filter((section) => section.manifesto === manifesto.id);
  const { move, failure } = useMoveSection(sections, onSaid);
  const themes = new Map(network.coalitions.map((coalition) => [coalition.id, coalition.theme]));
  return (
    <section className="roster__group" aria-labelledby={id}>
      <h3 className="utrecht-heading-3" id={id} lang={manifesto.language}>
        {manifesto.title}
      </h3>
      {sections.length === 0 && <p className="subtle">{words.section.none}</p>}
      <ol className="roster__rows">
        {sections.map((section, index) => (
          <li key={section.id} className="roster__row roster__row--section">
            <SectionRow
              section={section}
              number={index + 1}
              of={sections.length}
              manifesto={manifesto}
              theme={themes.get(section.coalition) ?? ''}
              onRename={() => onOpen(section)}
              onMove={(step) => move(section, step)}
            />
          </li>
        ))}
      </ol>
      <Failure failure={failure} />
      {network.coalitions.length === 0 ? (
        <p className="subtle">{words.section.needsCoalition}</p>
      ) : (
        <ButtonGroup>
          <Button icon="plus" onClick={() => onOpen(null)}>
            {words.section.add}
          </Button>
          {sections.length > 0 && (
            <TextLink href={`/manifest/${manifesto.slug}`} standalone iconBehind="chevron-right">
              {words.manifesto.openDesk}
            </TextLink>
          )}
        </ButtonGroup>
      )}
    </section>
  );
}
