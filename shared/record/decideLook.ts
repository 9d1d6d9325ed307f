import { endorsementsOn } from '../endorsementsOn.ts';
import type { PartnerId } from '../ids.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { standOf } from '../standing.ts';
import { hashWording } from '../wording.ts';
import type { Asking } from './asking.ts';
import type { AskedLook, CommandOf } from './commands.ts';
import type { EventBody } from './events.ts';
import {
  requireKnown,
  requireNotAdopted,
  requirePerson,
  requireRight,
  requireSection,
} from './required.ts';
import { canAsk } from './rights.ts';

/**
 * Decides about asking partners to look at paragraphs [E10]: all of them, or none. Who already spoke
 * of the words that stand there is not asked.
 */
export function decideLook(asking: Asking, command: CommandOf<'ask-to-look'>): EventBody[] {
  const { state, at } = asking;
  const section = requireSection(state, command.section);
  requireRight(canAsk(state, { person: requirePerson(asking), section, at }), 'ask partners');
  requireNotAdopted(section);
  const { looks } = command;
  if (new Set(looks.map(({ paragraph }) => paragraph)).size < looks.length)
    throw new Refusal('invalid-input', 'A paragraph is named twice.');
  const asked = looks.map((look) => ({ look, partners: partnersToAsk(asking, look) }));
  requireNoneAskedToday(asking, asked);
  const note = command.note?.trim() || null;
  return asked
    .filter(({ partners }) => partners.length > 0)
    .map(({ look: { paragraph, current }, partners }) => {
      const { exact } = hashWording(requireThere(current));
      return { type: 'look-asked', section: section.id, paragraph, exact, partners, note };
    });
}

interface Asked {
  readonly look: AskedLook;
  readonly partners: readonly PartnerId[];
}

function partnersToAsk({ state }: Asking, look: AskedLook): readonly PartnerId[] {
  const wording = requireThere(look.current);
  if (!look.isNumbered)
    throw new Refusal('not-endorsable', 'Only of a numbered paragraph is something said.');
  requireKnown(state.partners, look.partners, 'partner');
  const said = endorsementsOn(state, { id: look.paragraph, aliases: look.aliases });
  const now = hashWording(wording);
  return [...new Set(look.partners)].filter((partner) => {
    const given = said[partner];
    return !given || standOf(given, state, now).validity === 'outdated';
  });
}

function requireThere<Wording>(current: Wording | null): Wording {
  if (!current) throw new Refusal('not-found', 'The paragraph is no longer in the text.');
  return current;
}

function requireNoneAskedToday({ state, at }: Asking, asked: readonly Asked[]): void {
  const already = asked.flatMap(({ look: { paragraph, aliases }, partners }) =>
    partners
      .filter((partner) =>
        [paragraph, ...aliases].some((id) => {
          const before = state.looks[id]?.[partner];
          return before && Date.parse(at) - Date.parse(before.at) < limits.askAgain;
        }),
      )
      .map((partner) => ({ paragraph, partner })),
  );
  if (already.length === 0) return;
  throw new Refusal('asked-already', 'They were asked within a day. Nobody was asked again.', {
    asked: already,
  });
}
