import type { Paragraph } from '#shared/document.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { SchemeSwitch } from '../../ui/SchemeSwitch.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ContentsItem } from './ContentsItem.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { EndorseManifesto } from './EndorseManifesto.tsx';
import { FindWords } from './FindWords.tsx';
import { ForYou } from './ForYou.tsx';

interface ContentsProps {
  readonly place: DeskPlace;
  /** The text of the open section; null until it is there. */
  readonly paragraphs: readonly Paragraph[] | null;
  /** Names the list: the column and the menu can both be in the page. */
  readonly id: string;
  /** Whether it hears the keys that look for words. */
  readonly hasKeys?: boolean;
}

/** The sections of the manifesto: how far each is, what carries it and who is there. */
export function Contents({ place, paragraphs, id, hasKeys = false }: ContentsProps) {
  const { desk, frame, lead } = useWords();
  const { manifesto, sections, section } = place;
  return (
    <>
      <ForYou place={place} paragraphs={paragraphs} />
      <h2 className="heading-ui contents__title" id={id}>
        {desk.contents}
      </h2>
      <ol className="contents__list">
        {sections.map((one, index) => (
          <ContentsItem
            key={one.id}
            manifesto={manifesto}
            section={one}
            number={index + 1}
            open={one.id === section.id ? (paragraphs ?? []) : null}
          />
        ))}
      </ol>
      <EndorseManifesto place={place} open={paragraphs} />
      <div className="contents__foot">
        <FindWords place={place} paragraphs={paragraphs} hasKeys={hasKeys} />
      </div>
      <p className="contents__links">
        <TextLink standalone href={`/manifest/${manifesto.slug}/draagvlak`}>
          {lead.overview}
        </TextLink>
        <TextLink standalone href={`/m/${manifesto.slug}`}>
          {frame.publicPage}
        </TextLink>
        <TextLink standalone href={`/manifest/${manifesto.slug}/uitgave`}>
          {frame.exportPage}
        </TextLink>
      </p>
      <SchemeSwitch />
    </>
  );
}
