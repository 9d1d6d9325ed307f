import { ApiProblem } from '../api/ApiProblem.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';

/** What went wrong as a whole; what is wrong with one field stands there. */
export function Failure({ failure }: { failure: Error | null }) {
  const { network } = useWords();
  if (failure === null || hasFaults(failure)) return null;
  const code = problemCode(failure);
  const words = { 'not-allowed': network.notAllowed, 'not-found': network.gone };
  if (code === 'not-allowed' || code === 'not-found')
    return <Alert kind="error" role="alert" title={words[code]} />;
  return <ProblemAlert code={code} />;
}

function hasFaults(failure: unknown): boolean {
  return failure instanceof ApiProblem && Array.isArray(failure.more['faults']);
}
