import { describe, expect, test } from 'vitest';
import type { ParagraphId, PartnerId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';
import { canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import { changesSince } from '../../client/app/mine/changesSince.ts';
import type { SeenParagraph } from '../../client/app/mine/lookedOnDevice.ts';
import type { MyParagraph } from '../../client/app/mine/MyParagraph.ts';
import { numberedIn } from '../../client/app/mine/numberedIn.ts';
import { saidBy } from '../../client/app/mine/saidBy.ts';
import { as, endorsing, firstAmendment, founded, here } from '../shared/smallNetwork.ts';
import { paragraph, proposing, tell, words } from '../shared/smallNetwork.ts';

const section = founded.state.sections[here] as Section;
const says = (text: string) => canonicalWording('paragraph', [{ text }]);
const at = (id: string, text: string, aliases: string[] = []): MyParagraph => {
  const wording = says(text);
  return {
    section,
    sectionNumber: 1,
    number: `1.${id}`,
    paragraph: {
      id: id as ParagraphId,
      number: `1.${id}`,
      text,
      aliases: aliases as ParagraphId[],
      wording,
      ...hashWording(wording),
    },
  };
};
const seen = (id: string, text: string): SeenParagraph => ({
  id: id as ParagraphId,
  number: `1.${id}`,
  exact: hashWording(says(text)).exact,
  runs: says(text).runs,
});
const since = (then: readonly SeenParagraph[], now: readonly MyParagraph[]) =>
  changesSince({ at: '2026-10-01T12:00:00.000Z', paragraphs: then }, now).map(
    ({ kind, number, difference }) => [
      kind,
      number,
      ...difference.filter((part) => part.kind !== 'same').map(({ runs }) => plainText(runs)),
    ],
  );

describe('what changed since somebody looked', () => {
  test('is what has other words, what is new, and what went', () => {
    const then = [seen('1', 'Wij luisteren.'), seen('2', 'Wij antwoorden.'), seen('3', 'Weg.')];
    const now = [at('1', 'Wij luisteren.'), at('4', 'Nieuw.'), at('2', 'Wij antwoorden snel.')];
    expect(since(then, now)).toEqual([
      ['added', '1.4', 'Nieuw.'],
      ['changed', '1.2', ' snel'],
      ['removed', '1.3', 'Weg.'],
    ]);
  });

  test('[P2] leaves out what moved, and what went into another paragraph', () => {
    const then = [seen('1', 'Een.'), seen('2', 'Twee.')];
    expect(since(then, [at('2', 'Twee.'), at('1', 'Een.')])).toEqual([]);
    expect(since(then, [at('1', 'Een. Twee.', ['2'])])).toEqual([['changed', '1.1', ' Twee.']]);
  });
});

test('[P4] headings are no paragraphs, and nothing is told until all texts are here', () => {
  const { paragraph: first } = at('1', 'Een.');
  const heading = { ...first, number: null };
  const text = { section, number: 1, paragraphs: [heading, first], isWaitedFor: false };
  expect(numberedIn([text])?.map(({ number }) => number)).toEqual(['1.1']);
  expect(numberedIn([text, { ...text, paragraphs: null }])).toBe(null);
});

test('what a partner said is what it said of a paragraph, and what it proposed there', () => {
  const objected = tell(
    founded,
    as('mandate'),
    endorsing({ stance: 'object', reason: 'Te lang.' }),
  );
  const { state } = tell(objected, as('author'), proposing());
  const one = at('1', 'x');
  const spoken = { ...one.paragraph, id: paragraph('p1'), wording: words, ...hashWording(words) };
  const text = [{ ...one, paragraph: spoken }];
  const of = (partner: string) => saidBy(state, partner as PartnerId, text);
  expect(of('duinrade')).toMatchObject([{ kind: 'endorsement', reason: 'Te lang.' }]);
  expect(of('opencode')).toMatchObject([
    { kind: 'amendment', amendment: { id: firstAmendment }, reason: 'Acht weken is lang.' },
  ]);
  expect(of('opencode')[0]?.words).toContain('zes weken');
  expect(of('vliet')).toEqual([]);
});
