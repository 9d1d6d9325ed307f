import { useWords } from '../../ui/LanguageProvider.tsx';
import { LawLinks } from '../../ui/LawLinks.tsx';
import { SchemeSwitch } from '../../ui/SchemeSwitch.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ContentsItem } from './ContentsItem.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { EndorseManifesto } from './EndorseManifesto.tsx';
import { FindWords } from './FindWords.tsx';
import { ForYou } from './ForYou.tsx';
import type { LiveTexts } from './useLiveTexts.ts';

interface ContentsProps {
  readonly place: DeskPlace;
  readonly texts: LiveTexts;
  /** Whether the text of the open section is up; until then no other is asked for. */
  readonly isUp: boolean;
  /** Names the list: the column and the menu can both be in the page. */
  readonly id: string;
  /** Whether it hears the keys that look for words. */
  readonly hasKeys?: boolean;
}

/** The sections of the manifesto: how far each is, what carries it and who is there. */
export function Contents({ place, texts, isUp, id, hasKeys = false }: ContentsProps) {
  const { desk, frame, lead } = useWords();
  const { manifesto, sections, section } = place;
  return (
    <>
      <div className="contents__todo">
        {isUp && <ForYou place={place} texts={texts} />}
        <p>
          <TextLink standalone quiet href={`/manifest/${manifesto.slug}/mijn`}>
            {frame.myPage}
          </TextLink>
        </p>
      </div>
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
            isHere={one.id === section.id}
            text={texts.get(one.id) ?? null}
            isAsked={isUp}
          />
        ))}
      </ol>
      <EndorseManifesto place={place} texts={texts} />
      <div className="contents__foot">
        <FindWords place={place} texts={texts} hasKeys={hasKeys} />
      </div>
      <p className="contents__links">
        <TextLink standalone href={`/manifest/${manifesto.slug}/draagvlak`}>
          {lead.overview}
        </TextLink>
        <TextLink standalone href={`/manifest/${manifesto.slug}/inzichten`}>
          {frame.insights}
        </TextLink>
        <TextLink standalone href={`/m/${manifesto.slug}`}>
          {frame.publicPage}
        </TextLink>
        <TextLink standalone href={`/manifest/${manifesto.slug}/uitgave`}>
          {frame.exportPage}
        </TextLink>
      </p>
      <SchemeSwitch />
      <LawLinks />
    </>
  );
}
