import { formattedDifference } from '#shared/formattedDifference.ts';
import type { Run, Wording } from '#shared/wording.ts';
import type { KeptDoubt } from '../live/KeptDoubt.ts';
import { Diff } from '../ui/Diff.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';

interface BothTextsProps {
  readonly doubt: KeptDoubt;
  /** What the paragraph says now; null where it is not in the text. */
  readonly now: Wording | null;
  /** Whose text it is that was written apart: "Your text". */
  readonly ownTitle: string;
  /** Then only that text is shown: the other one stands there. */
  readonly isUndone: boolean;
}

/** The text that was written apart and that of the others, each with what is new against what both began from. */
export function BothTexts({ doubt, now, ownTitle, isUndone }: BothTextsProps) {
  const { doubt: words } = useWords();
  const { base, own, others, merged } = doubt;
  // Of what is in several pieces only the moment it came together is known here.
  const isOne = now !== null && merged.length <= 1;
  const current = isOne ? [now] : merged;
  const shown = isUndone ? [own] : [own, others, current];
  return (
    <>
      <p className="small subtle">
        {words.compared} {shown.some(({ length }) => length > 1) && words.pieces}
      </p>
      <OneText title={ownTitle} base={base} pieces={own} />
      {!isUndone && <OneText title={words.others} base={base} pieces={others} />}
      {!isUndone && <OneText title={isOne ? words.now : words.came} base={base} pieces={current} />}
    </>
  );
}

interface OneTextProps {
  readonly title: string;
  readonly base: Wording;
  readonly pieces: readonly Wording[];
}

function OneText({ title, base, pieces }: OneTextProps) {
  const { doubt: words } = useWords();
  return (
    <div>
      <p className="doubt__caption">{title}</p>
      {pieces.length === 0 ? (
        <p className="small subtle">{words.gone}</p>
      ) : (
        <Diff small parts={formattedDifference(base.runs, joined(pieces))} />
      )}
    </div>
  );
}

function joined(pieces: readonly Wording[]): Run[] {
  return pieces.flatMap(({ runs }, place) => (place === 0 ? runs : [{ text: ' ¶ ' }, ...runs]));
}
