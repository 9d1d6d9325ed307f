import { useId } from 'react';
import type { AmendmentId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';
import type { VanishedParagraph } from '#shared/view.ts';
import type { Me } from '../api/Me.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { RunsText } from '../ui/RunsText.tsx';
import './amend.css';
import { AmendmentChips } from './AmendNote.tsx';
import { AmendThread } from './AmendThread.tsx';

interface VanishedNotesProps {
  readonly vanished: readonly VanishedParagraph[];
  readonly section: Section;
  readonly me: Me;
  /** The amendment whose thread is open, if it is one of these. */
  readonly open: AmendmentId | null;
  readonly onOpen: (amendment: AmendmentId) => void;
  readonly onClose: () => void;
}

/** What hung on paragraphs that are no longer in the text: nothing of it is lost [A7]. */
export function VanishedNotes({ vanished, open, ...more }: VanishedNotesProps) {
  const { desk, endorse, states } = useWords();
  const heading = useId();
  if (vanished.length === 0) return null;
  return (
    <section className="vanished" aria-labelledby={heading}>
      <h3 className="utrecht-heading-3" id={heading}>
        {desk.vanishedTitle}
      </h3>
      <p className="subtle">{desk.vanishedText}</p>
      <ul className="vanished__list">
        {vanished.map((paragraph) => {
          const words = paragraph.amendments[0]?.base ?? paragraph.endorsements[0]?.wording;
          const opened = paragraph.amendments.find(({ id }) => id === open);
          return (
            <li key={paragraph.id}>
              {words && (
                <blockquote className="reading reading--small">
                  <RunsText runs={words.runs} />
                </blockquote>
              )}
              {paragraph.endorsements.map(({ partner, partnerName, stance }) => (
                <p className="small" key={partner}>
                  {partnerName}: {endorse.stances[stance]}, {states.names.outdated.toLowerCase()}
                </p>
              ))}
              <AmendmentChips amendments={paragraph.amendments} onOpen={more.onOpen} />
              {opened && <AmendThread {...more} amendment={opened} paragraph={null} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
