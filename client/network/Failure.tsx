import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { faultsOf } from './faultsOf.ts';
import { useNetworkWords } from './useNetworkWords.ts';

/** What went wrong as a whole; what is wrong with one field stands there. */
export function Failure({ failure }: { failure: Error | null }) {
  const { network } = useNetworkWords();
  if (failure === null || faultsOf(failure).length > 0) return null;
  const code = problemCode(failure);
  const words = { 'not-allowed': network.notAllowed, 'not-found': network.gone };
  if (code === 'not-allowed' || code === 'not-found')
    return <Alert kind="error" role="alert" title={words[code]} />;
  return <ProblemAlert code={code} />;
}
