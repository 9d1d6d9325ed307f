import { lazy } from 'react';
import { HistoryPage } from './history/HistoryPage.tsx';
import { AdvicePage } from './insights/AdvicePage.tsx';
import { InsightsPage } from './insights/InsightsPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SearchPage } from './search/SearchPage.tsx';

// The other pages share nearly all that they load.
const ExportPage = lazy(async () => ({ default: (await import('./ExportPage.tsx')).ExportPage }));

const AdherencePage = lazy(async () => ({
  default: (await import('./adherence/AdherencePage.tsx')).AdherencePage,
}));

const MinePage = lazy(async () => ({ default: (await import('./mine/MinePage.tsx')).MinePage }));

const OverviewPage = lazy(async () => ({
  default: (await import('./overview/OverviewPage.tsx')).OverviewPage,
}));

const ImportPage = lazy(async () => ({
  default: (await import('./intake/ImportPage.tsx')).ImportPage,
}));

interface ManifestoPagesProps {
  readonly slug: string;
  /** The last part of the address. */
  readonly part: string;
  /** Of the section it is about, when it is about one. */
  readonly number?: string;
}

/** The pages of a manifesto around its desk, by address. */
export function ManifestoPages({ slug, part, number = '' }: ManifestoPagesProps) {
  switch (part) {
    case 'mijn':
      return <MinePage slug={slug} />;
    case 'draagvlak':
      return <OverviewPage slug={slug} />;
    case 'inzichten':
      return <InsightsPage slug={slug} />;
    case 'aanbevelingen':
      return <AdvicePage slug={slug} />;
    case 'zoeken':
      return <SearchPage slug={slug} />;
    case 'opvolging':
      return <AdherencePage slug={slug} />;
    case 'geschiedenis':
      return <HistoryPage slug={slug} number={number} />;
    case 'uitgave':
      return <ExportPage slug={slug} />;
    case 'inlezen':
      return <ImportPage slug={slug} number={number ?? ''} />;
    default:
      return <NotFoundPage />;
  }
}
