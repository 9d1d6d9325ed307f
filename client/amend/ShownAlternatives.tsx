import { useId } from 'react';
import { formattedDifference } from '#shared/formattedDifference.ts';
import { groupCollisions } from '#shared/groupCollisions.ts';
import { partnerTypes } from '#shared/network.ts';
import type { Backing } from '#shared/record/state.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Diff } from '../ui/Diff.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import './amend.css';
import { ClashPairs } from './ClashPairs.tsx';
import { comparedBy } from './comparedBy.ts';
import { useName } from './useName.ts';

interface ShownAlternativesProps {
  readonly paragraph: ParagraphView;
  /** The open amendments on it. */
  readonly amendments: readonly AmendmentView[];
  readonly proposedBy: (partner: string) => string;
  /** `types`: how many partners of each type, in words. */
  readonly backedBy: (types: readonly string[]) => string;
}

/** What else is proposed for a paragraph, to be looked at together: partners, and no people [A3]. */
export function ShownAlternatives(props: ShownAlternativesProps) {
  const { paragraph, amendments } = props;
  return groupCollisions(amendments, paragraph.wording).map((group) => (
    <div key={group.amendments[0]?.id}>
      <ClashPairs amendments={group.amendments} />
      {group.amendments.map((amendment) => (
        <Shown key={amendment.id} {...props} amendment={amendment} />
      ))}
    </div>
  ));
}

function Shown(props: ShownAlternativesProps & { readonly amendment: AmendmentView }) {
  const { amendment, paragraph, proposedBy, backedBy } = props;
  const { amend } = useWords();
  const name = useName();
  const heading = useId();
  const types = useTypesOf(amendment.backing);
  const { from, to } = comparedBy(amendment, paragraph);
  return (
    <section className="screen__other" aria-labelledby={heading}>
      <h3 id={heading}>
        {amendment.number}{' '}
        <span className="thread__kind">{amend.kinds[amendment.kind](paragraph.number ?? '')}</span>
      </h3>
      <Diff parts={formattedDifference(from.runs, to.runs)} />
      <p className="screen__by">
        {proposedBy(name.partner(amendment.partner))}.{types.length > 0 && ` ${backedBy(types)}.`}
      </p>
    </section>
  );
}

function useTypesOf(backing: readonly Backing[]): string[] {
  const { partnerTypes: words } = useWords();
  const { partners } = useRecord();
  return partnerTypes.flatMap((type) => {
    const count = backing.filter(({ partner }) => partners[partner]?.type === type).length;
    return count === 0 ? [] : [words.counted(type, count)];
  });
}
