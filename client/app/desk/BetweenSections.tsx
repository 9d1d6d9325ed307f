import { useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { deskHref } from './DeskPlace.ts';
import type { DeskPlace } from './DeskPlace.ts';

/** On to the next section, or back to the one before. */
export function BetweenSections({ place }: { place: DeskPlace }) {
  const { desk } = useWords();
  const { manifesto, sections, number } = place;
  const [previous, next] = [sections[number - 2], sections[number]];
  return (
    <div className="between-sections">
      {previous && (
        <TextLink standalone icon="arrow-left" href={deskHref(manifesto, number - 1)}>
          {desk.previousSection(previous.title)}
        </TextLink>
      )}
      {next && (
        <TextLink standalone iconBehind="arrow-right" href={deskHref(manifesto, number + 1)}>
          {desk.nextSection(next.title)}
        </TextLink>
      )}
    </div>
  );
}
