import { expect, test } from 'vitest';
import type { CoalitionId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import { phases } from '#shared/network.ts';
import type { Phase } from '#shared/network.ts';
import { decide } from '#shared/record/decide.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { nextPhases } from '../../client/lead/nextPhases.ts';

const at = '2026-09-28T12:00:00.000Z';
const ids = {
  lead: 'iris' as PersonId,
  partner: 'x' as PartnerId,
  coalition: 'c' as CoalitionId,
  section: 's' as SectionId,
};

function recordIn(phase: Phase): RecordState {
  return {
    ...emptyRecord,
    people: { [ids.lead]: { id: ids.lead, partner: ids.partner, role: 'member', mandate: false } },
    coalitions: {
      [ids.coalition]: {
        id: ids.coalition,
        theme: 'Inspraak',
        partners: [ids.partner],
        leads: [ids.lead],
        from: '2026-01-01',
        to: null,
      },
    },
    sections: {
      [ids.section]: {
        id: ids.section,
        manifesto: 'm' as RecordState['sections'][SectionId]['manifesto'],
        title: 'Meepraten',
        coalition: ids.coalition,
        phase,
        deadline: null,
        place: 1,
        adopted: null,
        epoch: 1,
      },
    },
  };
}

function isAccepted(from: Phase, to: Phase): boolean {
  const asking = {
    state: recordIn(from),
    actor: { kind: 'person', person: ids.lead },
    at,
  } as const;
  const document = { type: 'doc', content: [] } as const;
  const text = { document, moment: null, epoch: from === 'adopted' ? 2 : null };
  const move = { section: ids.section, phase: to, deadline: null, reason: 'Rijp.', ...text };
  try {
    return decide(asking, { type: 'move-phase', ...move }).length > 0;
  } catch (refusal) {
    if (refusal instanceof Refusal) return false;
    throw refusal;
  }
}

test.each(phases)(
  '[S1] from %s the dialog offers exactly the phases the record accepts',
  (from) => {
    const accepted = phases.filter((to) => isAccepted(from, to));
    expect(nextPhases(from).toSorted()).toEqual(accepted.toSorted());
  },
);
