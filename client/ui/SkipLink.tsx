import { useWords } from './LanguageProvider.tsx';

/** The first stop of the keyboard: past the header to the element with this id. */
export function SkipLink(props: { to?: string; label?: string }) {
  const { frame } = useWords();
  return (
    <a className="skip-link" href={`#${props.to ?? 'inhoud'}`}>
      {props.label ?? frame.skipToContent}
    </a>
  );
}
