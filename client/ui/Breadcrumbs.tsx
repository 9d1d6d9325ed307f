import { Icon } from './Icon.tsx';
import { useWords } from './LanguageProvider.tsx';
import type { PageLink } from './PageHeader.tsx';
import { TextLink } from './TextLink.tsx';

/** The way from the start to this page; `here` is the page itself. */
export function Breadcrumbs(props: { links: readonly PageLink[]; here: string }) {
  const { frame } = useWords();
  return (
    <nav aria-label={frame.breadcrumbs}>
      <ol className="utrecht-breadcrumb-nav">
        {props.links.map(({ href, label }) => (
          <li key={href}>
            <TextLink href={href}>{label}</TextLink>
            <Icon name="chevron-right" size={10} />
          </li>
        ))}
        <li>
          <span aria-current="page">{props.here}</span>
        </li>
      </ol>
    </nav>
  );
}
