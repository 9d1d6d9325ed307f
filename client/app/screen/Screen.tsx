import type { ParagraphId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { ErrorPage } from '../../ui/ErrorPage.tsx';
import { Page } from '../../ui/Page.tsx';
import { useRefreshOthers } from '../desk/useRefreshOthers.ts';
import { useTexts } from '../desk/useTexts.ts';
import { LoadingPage } from '../LoadingPage.tsx';
import { numberedIn } from '../mine/numberedIn.ts';
import type { MyParagraph } from '../mine/MyParagraph.ts';
import { LiveScreen } from './LiveScreen.tsx';
import './screen.css';
import { useScreenWords } from './useScreenWords.ts';

interface ScreenProps {
  readonly manifesto: Manifesto;
  readonly id: ParagraphId;
}

/** Finds the paragraph among all, with the one before it and the one behind it. */
export function Screen({ manifesto, id }: ScreenProps) {
  const record = useRecord();
  const words = useScreenWords();
  useRefreshOthers();
  const all = numberedIn(useTexts({ sections: sectionsOf(record, manifesto.id) }));
  if (!all) return <LoadingPage />;
  const at = all.findIndex(({ paragraph }) => isThat(paragraph, id));
  const here = all[at];
  if (!here) {
    const href = `/manifest/${manifesto.slug}`;
    return (
      <Page>
        <ErrorPage
          title={words.gone}
          text={words.goneText}
          actions={<ButtonLink href={href}>{words.toDesk}</ButtonLink>}
        />
      </Page>
    );
  }
  const hrefOf = (one: MyParagraph | undefined) =>
    one ? `/manifest/${manifesto.slug}/scherm/${one.paragraph.id}` : null;
  return (
    <LiveScreen
      key={here.section.id}
      manifesto={manifesto}
      here={here}
      previous={hrefOf(all[at - 1])}
      next={hrefOf(all[at + 1])}
    />
  );
}

function isThat({ id, aliases }: MyParagraph['paragraph'], wanted: ParagraphId): boolean {
  return id === wanted || aliases.includes(wanted);
}
