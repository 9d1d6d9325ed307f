import { usePresence } from '../../live/usePresence.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { InText } from '../../ui/InText.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Contents } from './Contents.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { MeHere } from './MeHere.tsx';
import type { LiveTexts } from './useLiveTexts.ts';

interface ContentsMenuProps {
  readonly place: DeskPlace;
  readonly texts: LiveTexts;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The contents where the page has no room for their column. */
export function ContentsMenu({ place, texts, isOpen, onClose }: ContentsMenuProps) {
  const { desk } = useWords();
  const people = usePresence();
  const here = people.map(({ name, partnerName }) => `${name}, ${partnerName}`);
  return (
    <Dialog open={isOpen} title={<InText>{place.manifesto.title}</InText>} onClose={onClose}>
      <nav className="contents-menu" aria-labelledby="contents-menu">
        <Contents place={place} texts={texts} isUp id="contents-menu" />
      </nav>
      <p className="small subtle">
        {here.length === 0 ? desk.presence.alone : `${desk.presence.here} ${here.join('; ')}.`}
      </p>
      <MeHere />
    </Dialog>
  );
}
