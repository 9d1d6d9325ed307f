import type { ReactNode } from 'react';
import { errorWords } from '#shared/language/errorWords.ts';
import { Alert } from './Alert.tsx';
import { useLanguage } from './LanguageProvider.tsx';

/** A request that failed, in words: what happened and what to do now. `code` is the API's. */
export function ProblemAlert({ code, children }: { code: string; children?: ReactNode }) {
  const { title, advice } = errorWords(code, useLanguage().language);
  return (
    <Alert kind="error" title={title} role="alert">
      <p>{advice}</p>
      {children}
    </Alert>
  );
}
