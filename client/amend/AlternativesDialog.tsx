import { useId } from 'react';
import { formattedDifference } from '#shared/formattedDifference.ts';
import { groupCollisions } from '#shared/groupCollisions.ts';
import type { AmendmentId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Diff } from '../ui/Diff.tsx';
import { InText } from '../ui/InText.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { RunsText } from '../ui/RunsText.tsx';
import { ClashPairs } from './ClashPairs.tsx';
import { comparedBy } from './comparedBy.ts';
import { ScreenLink } from './ScreenLink.tsx';
import { statusWord } from './statusWord.ts';
import { useName } from './useName.ts';

interface AlternativesDialogProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  /** The open amendments on it, two or more. */
  readonly amendments: readonly AmendmentView[];
  /** Opens the thread of one. */
  readonly onOpen: (amendment: AmendmentId) => void;
  readonly onClose: () => void;
}

/** Everything that is proposed for one paragraph, side by side, before any of it is decided [A3]. */
export function AlternativesDialog(props: AlternativesDialogProps) {
  const { paragraph, section, amendments, onOpen, onClose } = props;
  const { amend } = useWords();
  const now = useId();
  return (
    <Dialog open wide title={amend.alternatives.title(paragraph.number ?? '')} onClose={onClose}>
      <section aria-labelledby={now}>
        <h3 className="heading-ui" id={now}>
          {amend.now}
        </h3>
        <p className="reading reading--small">
          <RunsText runs={paragraph.wording.runs} />
        </p>
        <ScreenLink paragraph={paragraph} section={section} />
      </section>
      {groupCollisions(amendments, paragraph.wording).map((group) => (
        <div key={group.amendments[0]?.id} className="alternatives">
          <ClashPairs amendments={group.amendments} />
          <div className="side-by-side">
            {group.amendments.map((amendment) => (
              <Alternative
                key={amendment.id}
                amendment={amendment}
                paragraph={paragraph}
                onOpen={() => {
                  onClose();
                  onOpen(amendment.id);
                }}
              />
            ))}
          </div>
        </div>
      ))}
    </Dialog>
  );
}

interface AlternativeProps {
  readonly amendment: AmendmentView;
  readonly paragraph: ParagraphView;
  readonly onOpen: () => void;
}

function Alternative({ amendment, paragraph, onOpen }: AlternativeProps) {
  const { amend } = useWords();
  const name = useName();
  const heading = useId();
  const { number, kind, reason, backing } = amendment;
  const { from, to } = comparedBy(amendment, paragraph);
  return (
    <section aria-labelledby={heading}>
      <h3 className="heading-ui" id={heading}>
        {number} <span className="thread__kind">{amend.kinds[kind](paragraph.number ?? '')}</span>
      </h3>
      <p className="small subtle">
        {amend.by(name.person(amendment.author), name.partner(amendment.partner))},{' '}
        {amend.statuses[statusWord(amendment)]}
      </p>
      <Diff small parts={formattedDifference(from.runs, to.runs)} />
      <p>
        <b>{amend.why}</b> <InText>{reason}</InText>
      </p>
      {backing.length > 0 && (
        <p className="small">{amend.backedBy(backing.map((each) => name.partner(each.partner)))}</p>
      )}
      <Button small onClick={onOpen}>
        {amend.goTo(number)}
      </Button>
    </section>
  );
}
