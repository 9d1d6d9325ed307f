import type { Section } from '#shared/record/state.ts';
import type { SectionSession } from '../../live/SectionSession.ts';
import { useStore } from '../../live/Store.ts';
import { Brand } from '../../ui/Brand.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx';
import { PhaseMark } from '../../ui/PhaseMark.tsx';
import { SaveState } from '../../ui/SaveState.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Deadline } from './Deadline.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { MeHere } from './MeHere.tsx';
import { People } from './People.tsx';
import { useSaving } from './useSaving.ts';
import type { Sessions } from './useSaving.ts';
import { saveStateName } from './saveStateName.ts';
import { useLostWriting } from './useLostWriting.ts';

interface TopBarProps {
  readonly place: DeskPlace;
  readonly sessions: Sessions;
  readonly isEditable: boolean;
  readonly onMenu: () => void;
}

/** The bar above the desk: phase, deadline, where one's words are, who is here, oneself. */
export function TopBar({ place, sessions, isEditable, onMenu }: TopBarProps) {
  const { desk } = useWords();
  const { manifesto, section } = place;
  const session = sessions.get(section.id);
  return (
    <header className="utrecht-page-header topbar">
      <span className="topbar__menu">
        <IconButton
          icon="menu"
          label={desk.contents}
          aria-haspopup="dialog"
          data-contents
          onClick={onMenu}
        />
      </span>
      <Brand />
      <p className="topbar__title">
        <cite lang={manifesto.language}>{manifesto.title}</cite>
      </p>
      <p className="topbar__phase">
        {/* Of which section all this is: one can have scrolled to another. */}
        <span className="topbar__number" aria-hidden="true">
          {place.number}
        </span>
        <VisuallyHidden>{desk.section(place.number)}</VisuallyHidden>
        <PhaseMark phase={section.phase} />
        {section.phase !== 'adopted' && <Deadline deadline={section.deadline} />}
      </p>
      {session && (
        <SaveStateHere
          section={section}
          session={session}
          sessions={sessions}
          isEditable={isEditable}
        />
      )}
      <div className="topbar__people">
        <People section={section} />
      </div>
      <LanguageSwitch />
      <MeHere />
    </header>
  );
}

interface SaveStateHereProps {
  /** The open one. */
  readonly section: Section;
  /** Its session. */
  readonly session: SectionSession;
  readonly sessions: Sessions;
  readonly isEditable: boolean;
}

// It changes twice with every keystroke, and nothing but itself may be drawn for that.
function SaveStateHere({ section, session, sessions, isEditable }: SaveStateHereProps) {
  const saveState = useSaving(session, sessions);
  const refused = useStore(session.refused);
  const lost = useLostWriting(section, isEditable);
  return <SaveState state={saveStateName({ saveState, refused, isEditable, lost })} />;
}
