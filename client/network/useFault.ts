import { faultWord } from './faultWord.ts';
import { useNetworkWords } from './useNetworkWords.ts';

/** Answers for each field what is wrong with it, in words; undefined when nothing is. */
export function useFault(failure: Error | null): (field: string) => string | undefined {
  const { network } = useNetworkWords();
  return (field) => {
    const word = faultWord(failure, field);
    return word && network.faults[word];
  };
}
