import { useId, useState } from 'react';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { countOutdated } from './countOutdated.ts';
import { Overlaps } from './Overlaps.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { overlapsOf, useAmendmentActs } from './useAmendmentActs.ts';

interface DecideProps {
  readonly amendment: AmendmentView;
  readonly paragraph: ParagraphView | null;
}

/** The lead's decision, with what adopting would do to others' agreement said beforehand [A2]. */
export function Decide({ amendment, paragraph }: DecideProps) {
  const { amend } = useWords();
  const { adopt, decline } = useAmendmentActs(amendment.id);
  const [isDeclining, setIsDeclining] = useState(false);
  const heading = useId();
  const { number, standing } = amendment;
  const overlaps = overlapsOf(adopt.error);
  return (
    <section className="thread__decide" aria-labelledby={heading}>
      <h5 className="heading-ui" id={heading}>
        {amend.decide}
      </h5>
      {paragraph && standing?.kind === 'fits' && (
        <p className="small subtle">{consequenceOf(amendment, paragraph, amend)}</p>
      )}
      {overlaps && <Overlaps overlaps={overlaps} isRefused />}
      {adopt.error && !overlaps && <ProblemAlert code={problemCode(adopt.error)} />}
      <ButtonGroup>
        {standing?.kind === 'fits' && (
          <Button small kind="primary" busy={adopt.isPending} onClick={() => adopt.mutate()}>
            {amend.adopt}
          </Button>
        )}
        <Button small onClick={() => setIsDeclining(true)}>
          {amend.decline}
        </Button>
      </ButtonGroup>
      <ReasonDialog
        name={`decline.${amendment.id}`}
        open={isDeclining}
        title={amend.declineTitle(number)}
        label={amend.declineReason}
        description={amend.declineReasonDescription}
        missing={amend.declineReasonMissing}
        submit={amend.declineSure}
        isPending={decline.isPending}
        problem={decline.error && problemCode(decline.error)}
        onSubmit={(reason, sent) => decline.mutate(reason, { onSuccess: sent })}
        onClose={() => setIsDeclining(false)}
      />
    </section>
  );
}

function consequenceOf(
  amendment: AmendmentView,
  paragraph: ParagraphView,
  say: ReturnType<typeof useWords>['amend'],
): string {
  const number = paragraph.number ?? '';
  if (paragraph.endorsements.length === 0) return say.consequenceSilent(number);
  return say.consequence(number, countOutdated(amendment, paragraph));
}
