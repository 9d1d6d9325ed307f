import type { PartnerId } from '#shared/ids.ts';
import type { AmendmentView } from '#shared/view.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useAmendmentActs } from './useAmendmentActs.ts';
import { useName } from './useName.ts';

interface BackingProps {
  readonly amendment: AmendmentView;
  /** The reader's partner. */
  readonly own: PartnerId;
  /** Whether the reader may back it here and now, or stop doing so. */
  readonly canBack: boolean;
}

/** Which partners back an amendment, and the way to join them [A8]. */
export function Backing({ amendment, own, canBack }: BackingProps) {
  const { amend } = useWords();
  const name = useName();
  const { back } = useAmendmentActs(amendment.id);
  const { number, backing } = amendment;
  const isBacking = backing.some(({ partner }) => partner === own);
  const others = backing.filter(({ partner }) => partner !== own);
  if (backing.length === 0 && !canBack) return null;
  return (
    <div className="thread__backing">
      {others.length > 0 && (
        <p>{amend.backedBy(others.map((each) => name.partner(each.partner)))}</p>
      )}
      {isBacking && <p>{amend.backed}</p>}
      {canBack && (
        <Button
          small
          kind={isBacking ? 'subtle' : 'secondary'}
          busy={back.isPending}
          onClick={() => back.mutate(!isBacking)}
        >
          {isBacking ? amend.withdrawBacking(number) : amend.back(number)}
        </Button>
      )}
      {back.error && <ProblemAlert code={problemCode(back.error)} />}
    </div>
  );
}
