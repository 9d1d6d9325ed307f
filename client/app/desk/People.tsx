import { canEdit } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import type { Presence } from '../../live/Presence.ts';
import { usePresence } from '../../live/usePresence.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { PersonRing } from '../../ui/PersonRing.tsx';
import type { PersonColor } from '../../ui/PersonRing.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useNow } from '../../ui/useNow.ts';

const shown = 3;

/** Who else is here now: those in this section first, the rest as a number. */
export function People({ section }: { section: Section }) {
  const { desk } = useWords();
  const record = useRecord();
  const people = usePresence().toSorted(
    (a, b) => Number(b.section === section.id) - Number(a.section === section.id),
  );
  const at = useNow();
  const writes = ({ id, section: where }: Presence) => {
    const there = where === null ? undefined : record.sections[where];
    if (!there) return false;
    return canEdit(record, { person: record.people[id] ?? null, section: there, at });
  };
  if (people.length === 0) return null;
  const rest = people.slice(shown);
  return (
    <ul className="draagvlak-people" aria-label={desk.presence.title}>
      {people.slice(0, shown).map((one) => (
        <li key={one.id}>
          <PersonRing
            name={one.name}
            partner={one.partnerName}
            color={colorOf(one)}
            writes={writes(one)}
          />
        </li>
      ))}
      {rest.length > 0 && (
        <li className="small subtle" title={rest.map(({ name }) => name).join(', ')}>
          <span aria-hidden="true">+{rest.length}</span>
          <VisuallyHidden>{desk.presence.others(rest.length)}</VisuallyHidden>
        </li>
      )}
    </ul>
  );
}

function colorOf({ place }: Presence): PersonColor {
  return (place >= 1 && place <= 6 ? Math.trunc(place) : 6) as PersonColor;
}
