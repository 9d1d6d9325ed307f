import type { ReactNode } from 'react';
import { PageFooter } from './PageFooter.tsx';
import { PageHeader, type PageLink } from './PageHeader.tsx';
import { SkipLink } from './SkipLink.tsx';
import { useLawLinks } from './useLawLinks.ts';

interface PageProps {
  readonly links?: readonly PageLink[];
  /** At the end of the header. */
  readonly account?: ReactNode;
  /** The links at its foot: those of the law unless said otherwise. */
  readonly footer?: readonly PageLink[];
  readonly atStart?: boolean;
  /** The class of `<main>`: `sheet-page` unless said otherwise. */
  readonly layout?: string;
  readonly children: ReactNode;
}

/** A whole page: skip link, header, main and footer. */
export function Page(props: PageProps) {
  const law = useLawLinks();
  return (
    <div className="draagvlak-page">
      <SkipLink />
      <PageHeader links={props.links} atStart={props.atStart}>
        {props.account}
      </PageHeader>
      <main id="inhoud" tabIndex={-1} className={props.layout ?? 'sheet-page'}>
        {props.children}
      </main>
      <PageFooter links={props.footer ?? law} />
    </div>
  );
}
