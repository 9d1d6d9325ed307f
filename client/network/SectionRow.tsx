import type { Manifesto, Section } from '#shared/record/state.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PhaseMark } from '../ui/PhaseMark.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { moveButtonId } from './moveButtonId.ts';
import { RowButton } from './RowButton.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

interface SectionRowProps {
  readonly section: Section;
  /** Its place, and how many there are. */
  readonly number: number;
  readonly of: number;
  readonly manifesto: Manifesto;
  /** Of the coalition that writes it. */
  readonly theme: string;
  readonly onRename: () => void;
  /** One place up (-1) or down (1). */
  readonly onMove: (step: -1 | 1) => void;
}

/** One section. Of one that is adopted, title and place are as they are. */
export function SectionRow(props: SectionRowProps) {
  const { section, number, manifesto, theme, onRename } = props;
  const { network } = useNetworkWords();
  return (
    <>
      <p className="roster__name">
        <span className="roster__number">{number}</span>
        <TextLink quiet href={`/manifest/${manifesto.slug}/${number}`} lang={manifesto.language}>
          {section.title}
        </TextLink>
      </p>
      <p className="roster__about">
        {theme}
        <PhaseMark phase={section.phase} />
      </p>
      <div className="roster__acts">
        {section.phase !== 'adopted' && (
          <>
            <RowButton label={network.section.rename} of={section.title} onClick={onRename} />
            <MoveButtons {...props} />
          </>
        )}
      </div>
    </>
  );
}

function MoveButtons({ section: { id, title }, number, of, onMove }: SectionRowProps) {
  const { section: words } = useNetworkWords().network;
  return (
    <>
      <IconButton
        id={moveButtonId(id, -1)}
        icon="arrow-up"
        label={words.up(title)}
        aria-disabled={number === 1 || undefined}
        onClick={() => number > 1 && onMove(-1)}
      />
      <IconButton
        id={moveButtonId(id, 1)}
        icon="arrow-down"
        label={words.down(title)}
        aria-disabled={number === of || undefined}
        onClick={() => number < of && onMove(1)}
      />
    </>
  );
}
