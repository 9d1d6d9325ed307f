import { useWords } from '../ui/LanguageProvider.tsx';
import { faultWord } from './faultWord.ts';

/** Answers for each field what is wrong with it, in words; undefined when nothing is. */
export function useFault(failure: Error | null): (field: string) => string | undefined {
  const { network } = useWords();
  return (field) => {
    const word = faultWord(failure, field);
    return word && network.faults[word];
  };
}
