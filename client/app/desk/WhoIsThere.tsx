import { canEdit } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { usePresence } from '../../live/usePresence.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useNow } from '../../ui/useNow.ts';

const shown = 3;

/** Who is in a section now, by first name; nothing when nobody else is. */
export function WhoIsThere({ section, isHere }: { section: Section; isHere: boolean }) {
  const { desk, frame } = useWords();
  const record = useRecord();
  const people = usePresence().filter((one) => one.section === section.id);
  const at = useNow();
  if (people.length === 0) return null;
  const writes = people.some(({ id }) =>
    canEdit(record, { person: record.people[id] ?? null, section, at }),
  );
  const names = people.slice(0, shown).map(({ name }) => name.split(' ')[0] ?? name);
  const rest = people.length - names.length;
  const you = isHere ? [frame.you] : [];
  return (
    <span className="contents__who">
      <Icon name={writes ? 'pencil' : 'book'} size={12} />
      <span>
        <VisuallyHidden>{desk.presence.here} </VisuallyHidden>
        {rest > 0
          ? `${[...you, ...names].join(', ')} ${desk.presence.others(rest)}`
          : frame.and([...names, ...you])}
      </span>
    </span>
  );
}
