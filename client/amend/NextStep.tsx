import { isAmendable } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import type { AmendmentView } from '#shared/view.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { useName } from './useName.ts';

interface NextStepProps {
  readonly amendment: AmendmentView;
  readonly section: Section;
  /** Whether the reader may decide about it, as a lead. */
  readonly mayDecide: boolean;
  /** Whether the reader is who proposed it, and may answer to other words. */
  readonly mayAnswer: boolean;
}

/**
 * What happens next with an amendment, and who has to act: said to the reader when that is the
 * reader. Nothing once it was decided.
 */
export function NextStep({ amendment, section, mayDecide, mayAnswer }: NextStepProps) {
  const { amend } = useWords();
  const name = useName();
  const step = stepOf(amendment, section);
  if (step === null) return null;
  const isYours = step === 'answer' ? mayAnswer : mayDecide;
  const said =
    isYours && isIn(amend.nextIsYours, step) ? amend.nextIsYours[step] : amend.next[step];
  return (
    <p className="small thread__next">
      {typeof said === 'string' ? said : said(name.person(amendment.author))}
    </p>
  );
}

function isIn<Part extends object>(part: Part, key: PropertyKey): key is keyof Part {
  return key in part;
}

function stepOf(
  { status, standing, modification, isModificationVoid }: AmendmentView,
  { phase }: Section,
): keyof ReturnType<typeof useWords>['amend']['next'] | null {
  if (status.kind === 'adopting') return 'adopting';
  if (status.kind !== 'open') return null;
  if (!isAmendable(phase)) return 'closed';
  if (standing?.kind === 'vanished') return 'vanished';
  if (modification && !isModificationVoid) return modification.answer ? 'answered' : 'answer';
  return standing?.kind === 'needs-attention' ? 'resolve' : 'decide';
}
