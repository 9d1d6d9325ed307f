import { Suspense, useState } from 'react';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { countOutdated } from './countOutdated.ts';
import { ModifyLater } from './ModifyLater.ts';
import { Overlaps } from './Overlaps.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { overlapsOf, useAmendmentActs } from './useAmendmentActs.ts';
import { useHeadings } from './useHeadings.ts';

interface DecideProps {
  readonly amendment: AmendmentView;
  readonly paragraph: ParagraphView | null;
}

/** The lead's decision, with what adopting would do to others' agreement said beforehand [A2]. */
export function Decide({ amendment, paragraph }: DecideProps) {
  const { amend } = useWords();
  const { below: Heading } = useHeadings();
  const { adopt, decline } = useAmendmentActs(amendment.id);
  const [asked, setAsked] = useState<'decline' | 'modify' | null>(null);
  const close = () => setAsked(null);
  const { number, standing } = amendment;
  const { modification, isModificationVoid } = amendment;
  const suggested = modification && !isModificationVoid ? modification.wording.runs : null;
  const isAgreed = suggested !== null && modification?.answer?.agrees === true;
  const overlaps = overlapsOf(adopt.error);
  return (
    <div className="thread__decide">
      <Heading className="heading-ui">{amend.decide}</Heading>
      {paragraph && standing?.kind === 'fits' && (
        <p className="small subtle">{consequenceOf(amendment, paragraph, amend)}</p>
      )}
      {overlaps && <Overlaps overlaps={overlaps} isRefused />}
      {adopt.error && !overlaps && <ProblemAlert code={problemCode(adopt.error)} />}
      <ButtonGroup>
        {suggested && paragraph && (
          <Button
            small
            kind={isAgreed ? 'primary' : undefined}
            busy={adopt.isPending}
            onClick={() => adopt.mutate({ wording: paragraph.exact, content: suggested })}
          >
            {amend.modify.adoptSuggested}
          </Button>
        )}
        {standing?.kind === 'fits' && (
          <Button
            small
            kind={isAgreed ? undefined : 'primary'}
            busy={adopt.isPending}
            onClick={() => adopt.mutate(null)}
          >
            {amend.adopt}
          </Button>
        )}
        {standing && paragraph && standing.kind !== 'vanished' && (
          <Button
            small
            kind={standing.kind === 'needs-attention' ? 'primary' : undefined}
            onClick={() => setAsked('modify')}
          >
            {standing.kind === 'needs-attention' ? amend.modify.resolve : amend.modify.open}
          </Button>
        )}
        <Button small onClick={() => setAsked('decline')}>
          {amend.decline}
        </Button>
      </ButtonGroup>
      <ReasonDialog
        name={`decline.${amendment.id}`}
        open={asked === 'decline'}
        title={amend.declineTitle(number)}
        label={amend.declineReason}
        description={amend.declineReasonDescription}
        missing={amend.declineReasonMissing}
        submit={amend.declineSure}
        isPending={decline.isPending}
        problem={decline.error && problemCode(decline.error)}
        onSubmit={(reason) => decline.mutateAsync(reason)}
        onClose={close}
      />
      {asked === 'modify' && paragraph && (
        <Suspense fallback={null}>
          <ModifyLater amendment={amendment} paragraph={paragraph} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

function consequenceOf(
  amendment: AmendmentView,
  paragraph: ParagraphView,
  say: ReturnType<typeof useWords>['amend'],
): string {
  const what = say.consequences[amendment.kind](paragraph.number ?? '');
  const isSilent = paragraph.endorsements.length === 0;
  return `${what} ${isSilent ? say.consequenceSilent : say.consequenceFor(countOutdated(amendment, paragraph))}`;
}
