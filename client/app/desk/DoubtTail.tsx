import type { Paragraph } from '#shared/document.ts';
import { useStore } from '../../live/Store.ts';
import type { SectionSession } from '../../live/SectionSession.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { isDoubtAt } from './isDoubtAt.ts';

interface DoubtTailProps {
  readonly paragraph: Paragraph;
  readonly session: SectionSession;
}

/** Says under a paragraph that there is a doubt about it, where no margin says so [T7]. */
export function DoubtTail({ paragraph, session }: DoubtTailProps) {
  const { doubt } = useWords();
  const isDoubted = useStore(session.doubts).some((one) => isDoubtAt(one, paragraph));
  return isDoubted && <b className="doubt__tail">{doubt.tail} </b>;
}
