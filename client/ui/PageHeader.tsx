import type { ReactNode } from 'react';
import { Brand } from './Brand.tsx';
import { useWords } from './LanguageProvider.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { useFollow } from './Navigation.tsx';

export interface PageLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

interface PageHeaderProps {
  readonly links?: readonly PageLink[];
  /** What stands at the end, before the languages: who is signed in, a way to sign out. */
  readonly children?: ReactNode;
  /** On the front page itself. */
  readonly atStart?: boolean;
}

function MainMenu(props: { links: readonly PageLink[] }) {
  const { frame } = useWords();
  const follow = useFollow();
  return (
    <nav aria-label={frame.mainMenu}>
      <ul className="site-bar__nav">
        {props.links.map(({ href, label, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined} onClick={follow}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The bar on top of every page but the writing desk. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <header className="utrecht-page-header site-bar">
      <Brand current={props.atStart} />
      {props.links && props.links.length > 0 && <MainMenu links={props.links} />}
      <div className="site-bar__end">
        {props.children}
        <LanguageSwitch />
      </div>
    </header>
  );
}
