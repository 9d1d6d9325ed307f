import { calendarUrl } from '../../api/manifestos.ts';
import { endorsementsOn } from '#shared/endorsementsOn.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { PhaseMark } from '../../ui/PhaseMark.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Deadline } from '../desk/Deadline.tsx';
import { deskHref } from '../desk/DeskPlace.ts';
import type { DeskPlace } from '../desk/DeskPlace.ts';
import type { MyParagraph } from './MyParagraph.ts';
import { useMineWords } from './useMineWords.ts';

interface MyDeadlinesProps {
  readonly place: DeskPlace;
  readonly paragraphs: readonly MyParagraph[];
}

/** The deadlines that are still to come, and how much one's partner has said by now. */
export function MyDeadlines({ place, paragraphs }: MyDeadlinesProps) {
  const { deadlines: words } = useMineWords();
  const { language } = useLanguage();
  const record = useRecord();
  const own = useLive().me.partner.id;
  const { manifesto } = place;
  const due = place.sections
    .map((section, index) => ({ section, number: index + 1 }))
    .filter(({ section }) => section.deadline !== null && section.phase !== 'adopted')
    .toSorted((a, b) => dueOf(a) - dueOf(b) || a.number - b.number);
  return (
    <aside className="mine__deadlines" aria-labelledby="deadlines">
      <h2 className="utrecht-heading-3" id="deadlines">
        {words.title}
      </h2>
      {due.length === 0 && <p className="subtle">{words.none}</p>}
      {due.map(({ section, number }) => {
        const inSection = paragraphs.filter((one) => one.section.id === section.id);
        const unsaid = inSection.filter(({ paragraph }) => !endorsementsOn(record, paragraph)[own]);
        return (
          <div key={section.id} className="mine__deadline">
            <h3>
              <TextLink quiet href={deskHref(manifesto, number)}>
                {number} <span lang={manifesto.language}>{section.title}</span>
              </TextLink>
            </h3>
            <p>
              <PhaseMark phase={section.phase} />
            </p>
            <p className="small">
              <Deadline deadline={section.deadline} />
            </p>
            {inSection.length > 0 && (
              <p className="small subtle">{words.unsaid(unsaid.length, inSection.length)}</p>
            )}
          </div>
        );
      })}
      {due.length > 0 && (
        <p>
          <a className="utrecht-link" href={calendarUrl(manifesto.id, language)} download>
            {words.calendar}
          </a>
        </p>
      )}
    </aside>
  );
}

function dueOf({ section }: { section: DeskPlace['section'] }): number {
  return Date.parse(section.deadline ?? '');
}
