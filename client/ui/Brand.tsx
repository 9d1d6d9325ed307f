import { useWords } from './LanguageProvider.tsx';
import { useFollow } from './Navigation.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';
import { Wordmark } from './Wordmark.tsx';

/** The wordmark as the way back to the start. */
export function Brand(props: { current?: boolean }) {
  const { frame } = useWords();
  const follow = useFollow();
  const [before, after] = frame.toStart.split(frame.appName);
  return (
    <a
      className="utrecht-page-header__brand"
      href="/"
      aria-current={props.current ? 'page' : undefined}
      onClick={follow}
    >
      <VisuallyHidden>{before}</VisuallyHidden>
      <Wordmark />
      {after && <VisuallyHidden>{after}</VisuallyHidden>}
    </a>
  );
}
