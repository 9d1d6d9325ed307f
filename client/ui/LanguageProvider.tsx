import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { isLanguage, type Language } from '#shared/language/language.ts';
import type { Words } from '#shared/language/nl.ts';
import { words } from '#shared/language/words.ts';

interface LanguageChoice {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const storageKey = 'draagvlak.language';
const LanguageContext = createContext<LanguageChoice>({ language: 'nl', setLanguage: () => {} });

function remembered(): Language {
  try {
    const stored = localStorage.getItem(storageKey);
    return isLanguage(stored) ? stored : 'nl';
  } catch {
    return 'nl'; // storage can be closed to us; the choice then lasts as long as the page
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // see `remembered`
  }
}

/**
 * Gives everything inside it its words. The choice is kept on this device and written to
 * `<html lang>`. `initial` overrules what was kept (for tests and for pages in a fixed language).
 */
export function LanguageProvider(props: { initial?: Language; children: ReactNode }) {
  const [language, setChosen] = useState<Language>(() => props.initial ?? remembered());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const setLanguage = useCallback((chosen: Language) => {
    remember(chosen);
    setChosen(chosen);
  }, []);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={choice}>{props.children}</LanguageContext>;
}

/** The language in use, and the way to change it. */
export function useLanguage(): LanguageChoice {
  return use(LanguageContext);
}

/** The words of the interface in the language in use. */
export function useWords(): Words {
  return words(useLanguage().language);
}
