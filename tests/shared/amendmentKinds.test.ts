import { describe, expect, test } from 'vitest';
import { findCollisions } from '#shared/collisions.ts';
import type { AmendmentId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import { sealEvents } from '#shared/record/events.ts';
import type { EventBody } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import type { AmendmentKind } from '#shared/record/state.ts';
import { standingOf, standOf } from '#shared/standing.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { refusalOf } from './refusalOf.ts';
import { adopting, as, at, endorsing, firstAmendment, founded, paragraph } from './smallNetwork.ts';
import { partner, proposing, says, tell, words } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

const nothing = says('');
const added = says('Wie vraagt, hoort ook waarom.');
const inserting = (more: Partial<Extract<Command, { type: 'propose' }>> = {}) =>
  proposing({ kind: 'insert-after', proposal: added, ...more });
const deleting = (more: Partial<Extract<Command, { type: 'propose' }>> = {}) =>
  proposing({ kind: 'delete', proposal: nothing, ...more });
const second = 'a2' as AmendmentId;
const finishing = (wording: Wording): Command => ({
  type: 'finish-adopting',
  moment: { epoch: 1, seq: 5 },
  amendment: firstAmendment,
  wording,
});
const after = (told: Told, ...commands: readonly Command[]): Told =>
  commands.reduce((before, command) => tell(before, as('lead'), command), told);
const propose = (command: Command) => tell(founded, as('author'), command);
const statusOf = ({ state }: Told, id = firstAmendment) => state.amendments[id]?.status;

describe('a new paragraph', () => {
  test('[A1] is proposed with its words and with those of the paragraph before it', () => {
    expect(propose(inserting()).state.amendments[firstAmendment]).toMatchObject({
      kind: 'insert-after',
      base: words,
      proposal: added,
    });
  });

  test('[A1] says something, though it may say what stands before it', () => {
    expect(refusalOf(founded, as('author'), inserting({ proposal: nothing })).code).toBe(
      'invalid-input',
    );
    expect(statusOf(propose(inserting({ proposal: words })))?.kind).toBe('open');
  });

  test('[A5] fits whatever the paragraph before it says by now, and vanishes with it', () => {
    const { amendments } = propose(inserting()).state;
    const amendment = amendments[firstAmendment]!;
    expect(standingOf(amendment, says('Heel iets anders.'))).toEqual({
      kind: 'fits',
      wording: added,
    });
    expect(standingOf(amendment, null).kind).toBe('vanished');
  });

  test('[A2] another that brings the same words there is overtaken; other words stay open', () => {
    const third = 'a3' as AmendmentId;
    const all = [
      inserting({ amendment: second }),
      inserting({ amendment: third, proposal: says('Iets anders.') }),
    ].reduce((told, each) => tell(told, as('insider'), each), propose(inserting()));
    const done = after(all, adopting(), finishing(added));
    expect(statusOf(done, second)?.kind).toBe('overtaken');
    expect(statusOf(done, third)?.kind).toBe('open');
  });

  test('[A2] the record names the paragraph it brought', () => {
    const done = after(propose(inserting()), adopting({ attempt: 'nieuw' }), finishing(added));
    expect(statusOf(done)).toMatchObject({ kind: 'adopted', inserted: 'nieuw' });
  });

  test('[E6] whoever agrees if it comes speaks of the paragraph before it, which does not change', () => {
    const agreed = tell(
      propose(inserting()),
      as('mandate'),
      endorsing({ dependsOn: firstAmendment }),
    );
    const standIn = ({ state }: Told) =>
      standOf(
        state.endorsements[paragraph('p1')]![partner('duinrade')]!,
        state,
        hashWording(words),
      );
    expect(standIn(agreed)).toMatchObject({ condition: 'waiting', validity: 'valid' });
    const just = after(agreed, adopting(), finishing(added));
    expect(standIn(just)).toMatchObject({ condition: 'met', validity: 'valid', wording: words });
    const wording = says('Wie vraagt, hoort dat.');
    const modified = { shown: hashWording(words).exact, wording };
    const otherwise = after(agreed, adopting({ modified }), finishing(wording));
    expect(standIn(otherwise)).toMatchObject({ condition: 'met', validity: 'outdated' });
  });
});

describe('deleting a paragraph', () => {
  test('[A1] is to ask that it says nothing; a replacement has words', () => {
    expect(propose(deleting()).state.amendments[firstAmendment]).toMatchObject({
      kind: 'delete',
      proposal: nothing,
    });
    const codes = [deleting({ proposal: added }), proposing({ proposal: nothing })].map(
      (command) => refusalOf(founded, as('author'), command).code,
    );
    expect(codes).toEqual(['invalid-input', 'invalid-input']);
    const empty = { current: nothing, shown: hashWording(nothing).exact };
    expect(refusalOf(founded, as('author'), deleting(empty)).code).toBe('nothing-to-change');
  });

  test('[A5] needs attention once the paragraph says something else', () => {
    const amendment = propose(deleting()).state.amendments[firstAmendment]!;
    expect(standingOf(amendment, words)).toEqual({ kind: 'fits', wording: nothing });
    expect(standingOf(amendment, says('Elke inbreng krijgt antwoord.')).kind).toBe(
      'needs-attention',
    );
  });

  test('[A2] a second one is overtaken by the first, and one that wants other words waits', () => {
    const third = 'a3' as AmendmentId;
    const all = [deleting({ amendment: second }), proposing({ amendment: third })].reduce(
      (told, each) => tell(told, as('insider'), each),
      propose(deleting()),
    );
    const done = after(all, adopting(), finishing(nothing));
    expect(statusOf(done)).toMatchObject({ kind: 'adopted', wording: nothing, consent: null });
    expect(statusOf(done, second)?.kind).toBe('overtaken');
    expect(statusOf(done, third)?.kind).toBe('open');
  });

  test('[A2, P2] so is one on a paragraph that was merged into it, or into which it was', () => {
    const merged = paragraph('p0');
    const all = [
      deleting({ amendment: second, paragraph: merged }),
      deleting({ amendment: 'a3' as AmendmentId, paragraph: paragraph('p9') }),
    ].reduce((told, each) => tell(told, as('insider'), each), propose(deleting()));
    const begun = after(all, adopting({ aliases: [paragraph('p1'), merged] }));
    expect(begun.events.at(-1)).toMatchObject({ type: 'amendment-adopting', aliases: [merged] });
    const done = after(begun, finishing(nothing));
    expect(statusOf(done, second)?.kind).toBe('overtaken');
    expect(statusOf(done, 'a3' as AmendmentId)?.kind).toBe('open');
  });

  test('[E6] nobody agrees to words on condition that they go', () => {
    const asked = endorsing({ dependsOn: firstAmendment });
    expect(refusalOf(propose(deleting()), as('mandate'), asked).code).toBe('not-endorsable');
  });
});

describe('a record from before there were kinds', () => {
  test('[A1, A2] has replacements, adopted as they were proposed', () => {
    const { kind: _, ...command } = proposing() as Extract<Command, { type: 'propose' }>;
    const { current: base, shown: _shown, type: _type, ...rest } = command;
    const bodies = [
      { type: 'amendment-proposed', number: 'A-001', partner: partner('opencode'), base, ...rest },
      { type: 'amendment-adopting', amendment: firstAmendment, attempt: 't1' },
      { type: 'amendment-adopted', amendment: firstAmendment, wording: command.proposal },
    ] as EventBody[];
    const events = sealEvents(founded.state, bodies, { at, actor: as('author') });
    expect(events.reduce(reduce, founded.state).amendments[firstAmendment]).toMatchObject({
      kind: 'replace',
      modification: null,
      status: { kind: 'adopted', consent: null, inserted: null },
    });
  });
});

describe('how they meet', () => {
  const meets = (one: AmendmentKind, other: AmendmentKind) => {
    const proposalOf = { replace: says('Elke inbreng krijgt antwoord.'), 'insert-after': added };
    const [a, b] = [one, other].map((kind) => ({
      kind,
      base: words,
      proposal: kind === 'delete' ? nothing : proposalOf[kind],
    }));
    return findCollisions([a!, b!], words).get(a!)?.[0]?.on ?? null;
  };

  test('[A3] two new paragraphs behind one, or one behind what would go, meet at that place', () => {
    const pairs = [
      ['insert-after', 'insert-after', 'place'],
      ['insert-after', 'delete', 'place'],
      ['insert-after', 'replace', null],
      ['delete', 'replace', 'words'],
    ] as const;
    const found = pairs.map(([one, other]) => [one, other, meets(one, other)]);
    expect(found).toEqual(pairs);
    expect(pairs.map(([one, other]) => meets(other, one))).toEqual(pairs.map(([, , on]) => on));
  });
});
