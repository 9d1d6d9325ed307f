import { entryErrors as en } from '#shared/language/en/entryErrors.ts';
import { entryErrors as nl } from '#shared/language/nl/entryErrors.ts';
import { Alert } from '../../ui/Alert.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

/** A request that failed on the way in, or about one's own ways in: as `ProblemAlert`. */
export function EntryProblem({ code }: { code: string }) {
  const errors = { nl, en }[useLanguage().language];
  if (!Object.hasOwn(errors, code)) return <ProblemAlert code={code} />;
  const { title, advice } = errors[code as keyof typeof errors];
  return (
    <Alert kind="error" title={title} role="alert">
      <p>{advice}</p>
    </Alert>
  );
}
