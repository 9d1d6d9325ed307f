import { errorWords } from '#shared/language/errorWords.ts';
import { Alert } from '../ui/Alert.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { codeOf } from './codeOf.ts';

/** Something was refused or failed: said in the page, and read aloud. */
export function Failure({ failure }: { failure: unknown }) {
  const { language } = useLanguage();
  const { title, advice } = errorWords(codeOf(failure), language);
  return (
    <Alert kind="error" role="alert" title={title}>
      <p>{advice}</p>
    </Alert>
  );
}
