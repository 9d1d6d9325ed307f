import { languages } from '#shared/language/language.ts';
import { useLanguage, useWords } from './LanguageProvider.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** NL and EN side by side; the one in use is marked. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const { frame } = useWords();
  return (
    <ul className="utrecht-alternate-lang-nav" aria-label={frame.language}>
      {languages.map((choice) => (
        <li key={choice}>
          <button
            type="button"
            lang={choice}
            aria-current={choice === language ? 'true' : undefined}
            onClick={() => setLanguage(choice)}
          >
            <span>
              {choice.toUpperCase()}
              <VisuallyHidden> – {frame.languageNames[choice]}</VisuallyHidden>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
