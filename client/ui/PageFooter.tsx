import type { PageLink } from './PageHeader.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { TextLink } from './TextLink.tsx';

/** The foot of a page: a row of quiet links, and the colours one likes. */
export function PageFooter(props: { links: readonly PageLink[] }) {
  return (
    <footer className="utrecht-page-footer">
      {props.links.map(({ href, label }) => (
        <TextLink key={href} href={href}>
          {label}
        </TextLink>
      ))}
      <SchemeSwitch />
    </footer>
  );
}
