import { groundUnder } from '#shared/groundUnder.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { ShownAlternatives } from '../../amend/ShownAlternatives.tsx';
import { useRecord } from '../../live/LiveProvider.tsx';
import { CrossSection } from '../../ui/ground/CrossSection.tsx';
import { InText } from '../../ui/InText.tsx';
import { PhaseMark } from '../../ui/PhaseMark.tsx';
import { RunsText } from '../../ui/RunsText.tsx';
import { LawLinks } from '../../ui/LawLinks.tsx';
import { SchemeSwitch } from '../../ui/SchemeSwitch.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { viewOf } from '../desk/paragraphViews.ts';
import type { MyParagraph } from '../mine/MyParagraph.ts';
import { paragraphHref } from '../paragraphHref.ts';
import { useTitle } from '../useTitle.ts';
import { useLiveWords } from './useLiveWords.ts';
import { useScreenWords } from './useScreenWords.ts';
import { useTurning } from './useTurning.ts';

interface LiveScreenProps {
  readonly manifesto: Manifesto;
  readonly here: MyParagraph;
  /** Addresses of the paragraphs around it; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * A paragraph as it is at this moment, who carries it and what else is proposed, in letters one reads
 * from the back of a room. It follows by itself, and names partners, no people.
 */
export function LiveScreen({ manifesto, here, previous, next }: LiveScreenProps) {
  const { section, sectionNumber } = here;
  const words = useScreenWords();
  const record = useRecord();
  const live = useLiveWords(section, sectionNumber);
  const paragraph = live?.find(({ id }) => id === here.paragraph.id) ?? here.paragraph;
  const view = viewOf(record, paragraph);
  const number = paragraph.number ?? here.number;
  useTitle(words.title(number));
  useTurning({ previous, next });
  const open = view.amendments.filter(({ status }) => status.kind === 'open');
  return (
    <div className="screen">
      <SkipLink />
      <header className="screen__bar">
        <p>
          {sectionNumber} <InText>{section.title}</InText>
        </p>
        <PhaseMark phase={section.phase} />
        <TextLink standalone href={paragraphHref(manifesto, sectionNumber, paragraph.id)}>
          {words.toDesk}
        </TextLink>
      </header>
      <main id="inhoud" tabIndex={-1} className="screen__main">
        <section className="screen__now" aria-labelledby="screen-now">
          <h1 id="screen-now" className="screen__number">
            {number} <VisuallyHidden>{words.now}</VisuallyHidden>
          </h1>
          <p className="screen__words">
            <RunsText runs={paragraph.wording.runs} />
          </p>
          <h2 className="screen__head">{words.ground}</h2>
          <CrossSection ground={groundUnder(view, Object.values(record.partners), null)} />
        </section>
        <section className="screen__others" aria-labelledby="screen-others">
          <h2 id="screen-others" className="screen__head">
            {words.proposals}
          </h2>
          {open.length === 0 && <p className="screen__none">{words.noProposals}</p>}
          <ShownAlternatives
            paragraph={view}
            amendments={open}
            proposedBy={words.proposedBy}
            backedBy={words.backedBy}
          />
        </section>
      </main>
      <footer className="screen__foot">
        <nav aria-label={words.ways} className="screen__ways">
          {previous && (
            <TextLink standalone icon="arrow-left" href={previous}>
              {words.previous}
            </TextLink>
          )}
          {next && (
            <TextLink standalone iconBehind="arrow-right" href={next}>
              {words.next}
            </TextLink>
          )}
        </nav>
        <p className="small subtle">{words.keys}</p>
        <LawLinks />
        <SchemeSwitch />
      </footer>
    </div>
  );
}
