import { ApiProblem } from '../api/ApiProblem.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { errorWords } from '#shared/language/errorWords.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { useIntakeWords } from './useIntakeWords.ts';

/** Why a file could not be read, with what to do about it. */
export function ReadProblem({ failure }: { failure: unknown }) {
  const words = useIntakeWords();
  const { language } = useLanguage();
  const code = problemCode(failure);
  const why = failure instanceof ApiProblem ? failure.more['why'] : null;
  const known: Readonly<Record<string, string>> = words.unreadable;
  const said =
    code === 'too-large' ? words.tooLarge : typeof why === 'string' ? known[why] : undefined;
  if (said === undefined) return <ProblemAlert code={code} />;
  return (
    <Alert kind="error" role="alert" title={errorWords(code, language).title}>
      <p>{said}</p>
    </Alert>
  );
}
