import { useManifestos } from '../api/useManifestos.ts';
import { useMe } from '../api/useMe.ts';
import { ExportChoices } from '../publish/ExportChoices.tsx';
import { Breadcrumbs } from '../ui/Breadcrumbs.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Page } from '../ui/Page.tsx';
import { Account } from './Account.tsx';
import { FailurePage } from './FailurePage.tsx';
import { useVersionNames } from './history/useVersionNames.ts';
import { LoadingPage } from './LoadingPage.tsx';
import { manifestoLinks } from './manifestoLinks.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { useFooter } from './useFooter.ts';
import { useTitle } from './useTitle.ts';

/** Taking the whole manifesto along, in a form of one's choice. */
export function ExportPage({ slug }: { slug: string }) {
  const words = useWords();
  const { frame, exporting } = words;
  const { data: me } = useMe();
  useTitle(exporting.title);
  const footer = useFooter();
  const nameOf = useVersionNames();
  const { data, error } = useManifestos();
  if (error) return <FailurePage failure={error} />;
  if (!data) return <LoadingPage />;
  const manifesto = data.find((one) => one.slug === slug);
  if (!manifesto) return <NotFoundPage />;
  // Who has no account finds the pages that are for everyone.
  const links = me
    ? manifestoLinks(manifesto, words, 'export')
    : [
        { href: `/manifest/${slug}`, label: frame.desk },
        { href: `/m/${slug}`, label: frame.publicPage },
        { href: `/manifest/${slug}/uitgave`, label: frame.exportPage, current: true },
      ];
  return (
    <Page links={links} account={<Account />} footer={footer}>
      <Breadcrumbs
        links={[{ href: `/manifest/${slug}`, label: manifesto.title }]}
        here={exporting.title}
      />
      <ExportChoices manifesto={manifesto} nameOf={nameOf} />
    </Page>
  );
}
