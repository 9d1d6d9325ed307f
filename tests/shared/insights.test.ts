import { describe, expect, test } from 'vitest';
import { insightsOn } from '#shared/insightsOn.ts';
import { isSafeAddress } from '#shared/isSafeAddress.ts';
import { addInsight } from '#shared/requests.ts';
import type { Insight } from '#shared/record/state.ts';
import { refusalOf } from './refusalOf.ts';
import {
  addingInsight,
  advice,
  as,
  changingInsight,
  elsewhere,
  firstInsight,
  founded,
  here,
  judging,
  paragraph,
  tell,
  withdrawingInsight,
} from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

const p1 = paragraph('p1');
const added = tell(founded, as('author'), addingInsight());
const insightIn = ({ state }: Told): Insight => state.insights[firstInsight]!;
const tie = (section: typeof here, exact: string) => [{ tie: p1, section, exact }];

describe('[I1] an insight', () => {
  test('is kept with who added it, its number and what it is tied to', () => {
    expect(insightIn(added)).toMatchObject({
      ...advice,
      number: 'I-001',
      author: 'author',
      partner: 'opencode',
      revision: 1,
      judgements: [],
    });
    expect(insightsOn(added.state, [p1])).toEqual([insightIn(added)]);
    expect(insightsOn(added.state, [paragraph('p2')])).toEqual([]);
  });

  test('is tied to what is in the text, each paragraph once', () => {
    const twice = { ...advice, paragraphs: [p1, p1] };
    expect(insightIn(tell(founded, as('author'), addingInsight({ content: twice })))).toMatchObject(
      { paragraphs: [p1] },
    );
    const refused = refusalOf(founded, as('author'), addingInsight({ tied: [] }));
    expect([refused.code, refused.more]).toEqual(['not-found', { missing: [p1] }]);
    const untied = addingInsight({ content: { ...advice, paragraphs: [] }, tied: [] });
    expect(insightIn(tell(founded, as('author'), untied)).paragraphs).toEqual([]);
  });

  test('stays tied to what is gone, but nothing is newly tied to that', () => {
    const changed = tell(added, as('author'), changingInsight({ tied: [] }));
    expect(insightIn(changed)).toMatchObject({
      title: 'Antwoord binnen een maand',
      paragraphs: [p1],
      revision: 2,
      changed: { by: 'author' },
    });
    const more = { ...advice, paragraphs: [p1, paragraph('p2')] };
    expect(refusalOf(added, as('author'), changingInsight({ content: more })).more).toEqual({
      missing: ['p2'],
    });
  });

  test('goes along with its paragraph: to another section and its lead, and into another paragraph', () => {
    expect(insightsOn(added.state, [paragraph('p9'), p1])).toEqual([insightIn(added)]);
    const atOther = { tied: tie(elsewhere, 'a'.repeat(64)) };
    expect(refusalOf(added, as('lead'), judging(atOther)).code).toBe('not-allowed');
    expect(insightIn(tell(added, as('otherLead'), judging(atOther))).judgements).toHaveLength(1);
  });

  test('is changed at what it says: who looks at an old page changes nothing', () => {
    const changed = tell(added, as('lead'), changingInsight());
    const late = changingInsight({ content: { ...advice, title: 'Anders' } });
    const refused = refusalOf(changed, as('author'), late);
    expect([refused.code, refused.more]).toEqual(['changed-meanwhile', { revision: 2 }]);
    expect(tell(changed, as('author'), changingInsight()).events).toEqual(changed.events);
  });

  test('is withdrawn by others with a reason, and is then shown at no paragraph', () => {
    expect(refusalOf(added, as('lead'), withdrawingInsight(' ')).code).toBe('reason-required');
    const withdrawn = tell(added, as('author'), withdrawingInsight(null));
    expect(insightIn(withdrawn).withdrawn).toMatchObject({ by: 'author', reason: null });
    expect(insightsOn(withdrawn.state, [p1])).toEqual([]);
    for (const act of [changingInsight(), withdrawingInsight(), judging()])
      expect(refusalOf(withdrawn, as('lead'), act).code).toBe('already-decided');
  });

  test('gives whoever leads where it is to be tied no say in it', () => {
    const content = { ...advice, paragraphs: [paragraph('p2')] };
    const tied = [
      ...tie(here, 'a'.repeat(64)),
      { tie: paragraph('p2'), section: elsewhere, exact: 'b'.repeat(64) },
    ];
    expect(refusalOf(added, as('otherLead'), changingInsight({ content, tied })).code).toBe(
      'not-allowed',
    );
  });

  test('has an https address, or none', () => {
    const told = [
      'https://advies.example/4?bij=3#x',
      'http://advies.example',
      'javascript:alert(1)',
      'https://wie:wat@advies.example',
      'mailto:raad@advies.example',
      'advies.example',
      'https://advies.example/\u202E',
    ].map((href) => isSafeAddress(href));
    expect(told).toEqual([true, false, false, false, false, false, false]);
    const body = { kind: 'source', title: 'Bron', text: 'Lees dit.', href: 'http://bron.example' };
    expect(addInsight.safeParse(body).error?.issues[0]?.path).toEqual(['href']);
  });
});

describe('[I2] what became of a recommendation', () => {
  const judged = tell(added, as('lead'), judging());

  test('is kept with the reason, and the words of that moment', () => {
    expect(insightIn(judged).judgements).toMatchObject([
      { verdict: 'partly', reason: 'Acht weken halen wij nu.', revision: 1, by: 'lead' },
    ]);
    expect(insightIn(judged).judgements[0]?.on).toMatchObject([{ paragraph: 'p1' }]);
  });

  test('takes a reason unless it was worked in', () => {
    for (const verdict of ['partly', 'not'] as const)
      expect(refusalOf(added, as('lead'), judging({ verdict, reason: ' ' })).code).toBe(
        'reason-required',
      );
    const done = tell(added, as('lead'), judging({ verdict: 'worked-in', reason: null }));
    expect(insightIn(done).judgements.at(-1)).toMatchObject({ reason: null });
  });

  test('is said anew, with what was said before; the same again says nothing', () => {
    const later = tell(judged, as('coordinator'), judging({ verdict: 'worked-in' }));
    expect(insightIn(later).judgements.map(({ verdict }) => verdict)).toEqual([
      'partly',
      'worked-in',
    ]);
    expect(tell(judged, as('lead'), judging()).events).toEqual(judged.events);
    const atOtherWords = judging({ tied: tie(here, 'c'.repeat(64)) });
    expect(insightIn(tell(judged, as('lead'), atOtherWords)).judgements).toHaveLength(2);
  });

  test('is said of what it says: not of advice that has changed, nor of a practice', () => {
    const changed = tell(added, as('author'), changingInsight());
    expect(refusalOf(changed, as('lead'), judging()).code).toBe('changed-meanwhile');
    const practice = tell(founded, as('author'), addingInsight({ kind: 'practice' }));
    expect(refusalOf(practice, as('lead'), judging()).code).toBe('invalid-input');
  });

  test('is for the coordinator when no paragraph of it is in the text', () => {
    expect(refusalOf(added, as('lead'), judging({ tied: [] })).code).toBe('not-allowed');
    expect(insightIn(tell(added, as('coordinator'), judging({ tied: [] }))).judgements).toHaveLength(1); // prettier-ignore
  });
});
