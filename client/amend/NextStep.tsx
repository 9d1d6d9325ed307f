import { isAmendable } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import type { AmendmentView } from '#shared/view.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { useName } from './useName.ts';

interface NextStepProps {
  readonly amendment: AmendmentView;
  readonly section: Section;
}

/** What happens next with an amendment, and who has to act. Nothing once it was decided. */
export function NextStep({ amendment, section }: NextStepProps) {
  const { amend } = useWords();
  const name = useName();
  const step = stepOf(amendment, section);
  if (step === null) return null;
  const said = amend.next[step];
  return (
    <p className="small thread__next">
      {typeof said === 'string' ? said : said(name.person(amendment.author))}
    </p>
  );
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
