import type { ReactNode } from 'react';
import { InText } from '../ui/InText.tsx';
import { useGoalWords } from './useGoalWords.ts';

interface AskedByProps {
  readonly name: string;
  readonly note: string | null;
}

/** Who asks a partner to look at something, with what they said of it [E10]. */
export function AskedBy({ name, note }: AskedByProps): ReactNode {
  const { askedBy } = useGoalWords();
  if (note === null) return askedBy(name);
  return (
    <>
      {name}: <InText>{note}</InText>
    </>
  );
}
