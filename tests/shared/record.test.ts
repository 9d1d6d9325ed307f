import { describe, expect, test } from 'vitest';
import { partnerId } from '#shared/ids.ts';
import type { AmendmentId, CoalitionId, PersonId, ReplyId, SectionId } from '#shared/ids.ts';
import { decide } from '#shared/record/decide.ts';
import type { Command } from '#shared/record/commands.ts';
import { sectionNumber, sectionsOf } from '#shared/record/sections.ts';
import { hashWording } from '#shared/wording.ts';
import { refusalOf } from './refusalOf.ts';
import { adopting, as, at, elsewhere, endorsing, firstAmendment } from './smallNetwork.ts';
import { founded, here } from './smallNetwork.ts';
import { manifesto, moving, noText, paragraph, partner, proposing, says } from './smallNetwork.ts';
import { service, tell, words } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

const proposed = tell(founded, as('author'), proposing());
const amendmentIn = (told: Told) => told.state.amendments[firstAmendment]!;

describe('endorsing', () => {
  test('[E2] other words than were shown are refused, with the words of now', () => {
    const current = says('Elke inbreng krijgt antwoord.');
    const refused = refusalOf(founded, as('mandate'), endorsing({ current }));
    expect(refused.code).toBe('stale-wording');
    expect(refused.more).toEqual({ current: { ...current, exact: hashWording(current).exact } });
  });

  test('[E2] a paragraph that is gone is refused', () => {
    expect(refusalOf(founded, as('mandate'), endorsing({ current: null })).code).toBe('not-found');
  });

  test.each([null, '', '  \n'])('[E1] an objection with %j as its reason is refused', (reason) => {
    const command = endorsing({ stance: 'object', reason });
    expect(refusalOf(founded, as('mandate'), command).code).toBe('reason-required');
  });

  test('[E1, P4] a heading has no number and cannot be endorsed', () => {
    const command = endorsing({ isNumbered: false });
    expect(refusalOf(founded, as('mandate'), command).code).toBe('not-endorsable');
  });

  test('[E3, E9] the wording itself is kept, and saying something else takes its place', () => {
    const agreed = tell(founded, as('mandate'), endorsing());
    const objected = tell(
      agreed,
      as('mandate'),
      endorsing({ stance: 'object', reason: ' Te lang. ' }),
    );
    const said = objected.state.endorsements[paragraph('p1')];
    const { exact } = hashWording(words);
    expect(Object.values(said ?? {})).toMatchObject([
      { partner: 'duinrade', stance: 'object', reason: 'Te lang.', exact },
    ]);
    expect(objected.state.wordings[exact]?.wording).toEqual(words);
  });

  test('[E5, E9] withdrawn, it is gone, and withdrawing again changes nothing', () => {
    const command: Command = { type: 'withdraw-endorsement', paragraphs: [paragraph('p1')] };
    const withdrawn = tell(tell(founded, as('mandate'), endorsing()), as('mandate'), command);
    expect(withdrawn.state.endorsements[paragraph('p1')]).toEqual({});
    expect(decide({ state: withdrawn.state, actor: as('mandate'), at }, command)).toEqual([]);
  });

  test('[E5] nobody else’s is withdrawn by it', () => {
    const both = tell(tell(founded, as('mandate'), endorsing()), as('otherMandate'), endorsing());
    const one = tell(both, as('mandate'), {
      type: 'withdraw-endorsement',
      paragraphs: [paragraph('p1')],
    });
    expect(Object.keys(one.state.endorsements[paragraph('p1')] ?? {})).toEqual(['vliet']);
  });
});

describe('amendments', () => {
  test('[A1] it has a number, its base, its proposal, a reason, an author and a partner', () => {
    expect(amendmentIn(proposed)).toMatchObject({
      number: 'A-001',
      kind: 'replace',
      base: words,
      author: 'author',
      partner: 'opencode',
      status: { kind: 'open' },
    });
  });

  test('[A1] one that changes nothing is refused', () => {
    const command = proposing({ proposal: words });
    expect(refusalOf(founded, as('author'), command).code).toBe('nothing-to-change');
  });

  test('[A1] one on words that were not shown is refused', () => {
    const command = proposing({ current: says('Iets anders.') });
    expect(refusalOf(founded, as('author'), command).code).toBe('stale-wording');
  });

  test('[A1] an id that is taken is refused: no amendment takes another’s place', () => {
    expect(refusalOf(proposed, as('outsider'), proposing()).code).toBe('already-exists');
  });

  test('[A2] adopting, then adopted; nothing else can be decided in between or after', () => {
    const amendment = firstAmendment;
    const begun = tell(proposed, as('lead'), adopting());
    const decline: Command = { type: 'decline', amendment, reason: 'Nee.' };
    expect(refusalOf(begun, as('lead'), decline).code).toBe('being-adopted');
    const adopted = tell(begun, as('lead'), {
      type: 'finish-adopting',
      moment: { epoch: 1, seq: 5 },
      amendment,
      wording: says('Zes weken.'),
    });
    expect(amendmentIn(adopted).status).toMatchObject({ kind: 'adopted', by: 'lead' });
    expect(refusalOf(adopted, as('lead'), decline).code).toBe('already-decided');
  });

  test('[A6] an adoption that was abandoned leaves it open', () => {
    const amendment = firstAmendment;
    const begun = tell(proposed, as('lead'), adopting());
    const back = tell(begun, as('lead'), { type: 'abandon-adopting', amendment });
    expect(amendmentIn(back)).toEqual(amendmentIn(proposed));
  });

  test('[A6] nobody but who began an adoption ends it', () => {
    const amendment = firstAmendment;
    const begun = tell(proposed, as('lead'), adopting());
    const finish: Command = {
      type: 'finish-adopting',
      amendment,
      wording: words,
      moment: { epoch: 1, seq: 5 },
    };
    for (const who of ['author', 'coordinator', 'otherLead'])
      expect(refusalOf(begun, as(who), finish).code).toBe('not-allowed');
  });

  test('[A2] declining needs a reason', () => {
    const command: Command = { type: 'decline', amendment: firstAmendment, reason: ' ' };
    expect(refusalOf(proposed, as('lead'), command).code).toBe('reason-required');
  });

  test('[A7] a reply keeps the words it answered; a closed thread takes none until reopened', () => {
    const amendment = firstAmendment;
    const reply: Command = {
      type: 'reply',
      amendment,
      reply: 'r1' as ReplyId,
      text: 'Hoe?',
      current: words,
    };
    const replied = tell(proposed, as('outsider'), reply);
    expect(amendmentIn(replied).replies).toMatchObject([{ text: 'Hoe?', wording: words }]);
    const closed = tell(replied, as('author'), {
      type: 'close-thread',
      amendment,
      reason: 'Klaar.',
    });
    expect(amendmentIn(closed).thread).toEqual({
      kind: 'closed',
      reason: 'Klaar.',
      by: 'author',
      at,
    });
    expect(refusalOf(closed, as('outsider'), reply).code).toBe('already-decided');
    const reopened = tell(closed, as('lead'), { type: 'reopen-thread', amendment });
    expect(amendmentIn(tell(reopened, as('outsider'), reply)).replies).toHaveLength(2);
  });
});

describe('sections', () => {
  const titles = (told: Told) => sectionsOf(told.state, manifesto).map(({ id }) => id);
  const move = (section: SectionId, before: SectionId | null): Command => ({
    type: 'change-section',
    section,
    before,
  });

  test('[S7, P4] they can be reordered, and are numbered by their place', () => {
    const moved = tell(founded, service, move(elsewhere, here));
    expect(titles(moved)).toEqual([elsewhere, here]);
    expect(sectionNumber(moved.state, moved.state.sections[here]!)).toBe(2);
  });

  test('[S7] asking for the place a section has changes nothing', () => {
    for (const command of [move(here, elsewhere), move(elsewhere, null)])
      expect(tell(founded, service, command).events).toHaveLength(founded.events.length);
  });

  test('[S7] they can be moved any number of times', () => {
    const third = 'derde' as SectionId;
    let told = tell(founded, service, {
      type: 'add-section',
      section: { ...founded.state.sections[here]!, id: third },
    });
    for (let turn = 0; turn < 200; turn += 1) {
      const [first, second] = titles(told);
      told = tell(told, service, move(third === second ? elsewhere : third, second!));
      expect(titles(told)[0]).toBe(first);
      const places = sectionsOf(told.state, manifesto).map(({ place }) => place);
      expect(new Set(places).size).toBe(3);
    }
  });

  test('[S1] a phase has a reason, and may have a deadline that can be moved', () => {
    const deadline = '2026-10-09T15:00:00Z';
    expect(refusalOf(founded, as('lead'), moving({ reason: '' })).code).toBe('reason-required');
    const moved = tell(founded, as('lead'), moving({ deadline }));
    expect(moved.state.sections[here]).toMatchObject({ phase: 'consultation', deadline });
    const later = tell(moved, as('lead'), moving({ deadline: '2026-10-16T15:00:00Z' }));
    expect(later.state.sections[here]?.deadline).toBe('2026-10-16T15:00:00Z');
  });

  test('[S5] adopting keeps a copy of the text', () => {
    const deciding = (['consultation', 'deciding'] as const).reduce(
      (told, phase) => tell(told, as('lead'), moving({ phase })),
      founded,
    );
    const adopted = tell(deciding, as('lead'), moving({ phase: 'adopted' }));
    expect(adopted.state.sections[here]?.adopted).toEqual(noText);
  });
});

describe('the network', () => {
  test('[N1, N2] a partner has a type, a person one partner that is known', () => {
    const person = { id: 'nieuw', partner: partner('geen'), role: 'member', mandate: true };
    const command = { type: 'add-person', person } as Command;
    expect(refusalOf(founded, service, command).code).toBe('not-found');
  });

  test.each(['constructor', '__proto__', 'toString', 'a b', '', 'x'.repeat(65), 'é'])(
    '[N1] %j is not an id',
    (id) => expect(partnerId.safeParse(id).success).toBe(false),
  );

  test('[J3] the record knows a person by id, partner, role and mandate, and by nothing else', () => {
    for (const person of Object.values(founded.state.people))
      expect(Object.keys(person).toSorted()).toEqual(['id', 'mandate', 'partner', 'role']);
  });

  test('[J3] who was erased has no role, no mandate and leads nothing; their id stays theirs', () => {
    const lead = 'lead' as PersonId;
    const { state, events } = tell(founded, as('lead'), { type: 'erase-person', person: lead });
    const [before, after] = [founded.state, state].map(
      ({ coalitions }) => coalitions['dichtbij' as CoalitionId]?.leads,
    );
    expect([before, after]).toEqual([['lead', 'observer'], ['observer']]);
    expect(state.people[lead]).toBeUndefined();
    expect(state.erased).toEqual({ lead: { at, partner: 'duinrade' } });
    expect(events.length).toBe(founded.events.length + 1);
    const told = { state, events };
    expect(refusalOf(told, as('lead'), moving()).code).toBe('not-allowed');
    expect(tell(told, service, { type: 'erase-person', person: lead }).events).toEqual(events);
    const person = { id: lead, partner: partner('vliet'), role: 'member', mandate: true } as const;
    expect(refusalOf(told, service, { type: 'add-person', person }).code).toBe('already-exists');
    const coalition = { ...founded.state.coalitions['water' as CoalitionId]!, leads: [lead] };
    const formed = { ...coalition, id: 'nieuw' as CoalitionId };
    expect(refusalOf(told, service, { type: 'form-coalition', coalition: formed }).code).toBe(
      'not-found',
    );
  });

  test('[A1] numbers count on over the whole manifesto', () => {
    const second = tell(
      proposed,
      as('insider'),
      proposing({ amendment: 'a2' as AmendmentId, section: elsewhere, paragraph: paragraph('p2') }),
    );
    expect(Object.values(second.state.amendments).map(({ number }) => number)).toEqual([
      'A-001',
      'A-002',
    ]);
  });
});

test('[T5] what an older journal tells of a section without a moment makes no version', () => {
  const older = tell(founded, as('lead'), moving({ moment: null }));
  expect(older.state.sections[here]?.phase).toBe('consultation');
  expect(older.state.versions[here]).toBeUndefined();
  expect(tell(founded, as('lead'), moving()).state.versions[here]).toMatchObject([
    { moment: { epoch: 1, seq: 7 }, why: { kind: 'phase', phase: 'consultation' }, by: 'lead' },
  ]);
});
