import { useState } from 'react';
import { brickState } from '#shared/brickState.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import { cameInOtherWords } from '#shared/standing.ts';
import type { EndorsementView, ParagraphView } from '#shared/view.ts';
import type { ParagraphAddress } from '../api/endorsing.ts';
import { problemCode } from '../api/problemCode.ts';
import { staleWordingOf } from '../api/StaleWording.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { ValidityBadge } from '../ui/ValidityBadge.tsx';
import { ReceiptLink } from './ReceiptLink.tsx';
import { ThenAndNow } from './ThenAndNow.tsx';
import { useEndorse } from './useEndorse.ts';
import { useJustChanged } from '../ui/useJustChanged.ts';

interface OwnStanceProps {
  readonly where: ParagraphAddress;
  readonly paragraph: ParagraphView;
  readonly endorsement: EndorsementView;
  /** Whether the reader speaks for the partner here and now. */
  readonly canSpeak: boolean;
  readonly onRecorded: () => void;
}

/** What the reader's partner says, whether that still stands, and renewing it in one click [E4]. */
export function OwnStance(props: OwnStanceProps) {
  const { paragraph, endorsement, canSpeak } = props;
  const { endorse: say } = useWords();
  const { language } = useLanguage();
  const [isComparing, setIsComparing] = useState(false);
  const renew = useEndorse(props.where);
  const { validity, stance, reason, condition, amendmentNumber } = endorsement;
  const isOutdated = validity === 'outdated';
  // Once the text says what was proposed after all, it did take effect [E4].
  const isOtherwise = useRecordPart(({ amendments }) => {
    const amendment = endorsement.dependsOn && amendments[endorsement.dependsOn];
    return amendment ? cameInOtherWords(amendment) : false;
  });
  const depends = condition === 'waiting' ? endorsement.dependsOn : null;
  // What the button says changes with either.
  const isJustChanged = useJustChanged(`${paragraph.exact} ${depends ?? ''}`);
  const still = () => {
    if (isJustChanged) return;
    renew.mutate(
      {
        wording: paragraph.exact,
        stance,
        ...(depends && { amendment: depends }),
        ...(reason !== null && { reason }),
      },
      { onSuccess: props.onRecorded },
    );
  };
  const stale = staleWordingOf(renew.error);
  return (
    <>
      <p className="note__own">
        {!isOutdated && <span className="note__who">{say.yourPartner}</span>}
        <ValidityBadge
          state={brickState(endorsement)}
          amendment={amendmentNumber ?? undefined}
          strong
        >
          {isOutdated ? say.outdatedOwn[stance] : undefined}
        </ValidityBadge>
      </p>
      {condition !== 'none' && amendmentNumber && (
        <p className="small">
          {say.condition[isOtherwise && isOutdated ? 'otherwise' : condition](amendmentNumber)}
        </p>
      )}
      {isOutdated && (
        <p className="small subtle">
          {say.saidSince[stance](formatDate(endorsement.at, language))}
        </p>
      )}
      {validity !== 'valid' && (
        <ButtonGroup>
          <Button small aria-expanded={isComparing} onClick={() => setIsComparing(!isComparing)}>
            {say.thenAndNow}
          </Button>
          {canSpeak && (
            <Button
              small
              kind={isOutdated ? 'primary' : 'secondary'}
              busy={renew.isPending}
              aria-disabled={isJustChanged || undefined}
              onClick={still}
            >
              {renewLabel()}
            </Button>
          )}
        </ButtonGroup>
      )}
      {validity === 'cosmetic' && isComparing && <p className="small">{say.cosmeticText}</p>}
      {validity !== 'valid' && isComparing && (
        <ThenAndNow endorsement={endorsement} paragraph={paragraph} />
      )}
      <ReceiptLink
        section={props.where.section}
        number={paragraph.number ?? ''}
        seq={endorsement.seq}
      />
      {stale ? (
        <Alert kind="warning" title={say.staleTitle(paragraph.number ?? '')} role="alert">
          <p>{say.staleText}</p>
        </Alert>
      ) : (
        renew.error && <ProblemAlert code={problemCode(renew.error)} />
      )}
    </>
  );

  function renewLabel(): string {
    if (!isOutdated) return say.confirmThis;
    return depends && amendmentNumber ? say.stillIf(amendmentNumber) : say.still[stance];
  }
}
