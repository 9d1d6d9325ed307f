import { expect, test } from 'vitest';
import { paragraphsOf } from '#shared/document.ts';
import type { DocumentJson } from '#shared/document.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import type { AmendmentId, PartnerId } from '#shared/ids.ts';
import { supportOf } from '#shared/supportOf.ts';
import { viewParagraph } from '#shared/view.ts';
import { as, endorsing, founded, here, paragraph, proposing, tell, words } from './smallNetwork.ts';

const text: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'k', level: 3 }, content: [{ type: 'text', text: 'Kop' }] },
    {
      type: 'paragraph',
      attrs: { id: 'p1', aliases: 'p0' },
      content: [{ type: 'text', text: words.runs[0]!.text }],
    },
    { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: 'Nog iets.' }] },
  ],
};
const paragraphs = paragraphsOf(text, 3);
const told = [
  ['author', proposing()],
  ['mandate', endorsing({ paragraph: paragraph('p0'), stance: 'object', reason: 'Nee.' })],
  ['mandate', endorsing()],
  ['otherMandate', endorsing({ paragraph: paragraph('p0'), stance: 'abstain' })],
] as const;
const { state } = told.reduce((before, [who, act]) => tell(before, as(who), act), founded);

test('[E8] [P4] the matrix has a row for each numbered paragraph, and no words', () => {
  const rows = supportOf(state, here, paragraphs);
  expect(rows).toEqual([
    {
      section: here,
      paragraph: 'p1',
      aliases: ['p0'],
      number: '3.1',
      said: { duinrade: 'valid', vliet: 'abstained' },
    },
    { section: here, paragraph: 'p2', aliases: [], number: '3.2', said: {} },
  ]);
});

test('[E8] [P2] it says of each partner what the ground under the paragraph says', () => {
  const numbered = paragraphs.filter(({ number }) => number !== null);
  for (const [place, { said }] of supportOf(state, here, paragraphs).entries()) {
    const view = viewParagraph(state, numbered[place]!);
    const bricks = groundUnder(view, Object.values(state.partners), null).flatMap(
      (slot) => slot.bricks,
    );
    expect(bricks.map((brick) => said[brick.partner] ?? 'silent')).toEqual(
      bricks.map((brick) => brick.state),
    );
    expect(bricks.map(({ partner }) => partner).toSorted()).toEqual(
      (Object.keys(state.partners) as PartnerId[]).toSorted(),
    );
  }
});

test('[E4, E6] what was worked out once is worked out anew when words, amendments or partners say otherwise', () => {
  const whole = paragraphsOf(text, 3).map((one) => ({ ...one, aliases: [] }));
  const saidBy = (now: typeof state, said = whole) => supportOf(now, here, said)[0]?.said;
  const agreed = tell(founded, as('mandate'), endorsing());
  expect(saidBy(agreed.state)).toEqual({ duinrade: 'valid' });
  const other = whole.map((one) => (one.id === 'p1' ? { ...one, exact: 'x', words: 'y' } : one));
  expect(saidBy(agreed.state, other)).toEqual({ duinrade: 'outdated' });
  expect(saidBy(agreed.state)).toEqual({ duinrade: 'valid' });
  const proposed = tell(founded, as('author'), proposing());
  const [amendment] = Object.keys(proposed.state.amendments) as [AmendmentId];
  const depends = tell(proposed, as('mandate'), endorsing({ dependsOn: amendment }));
  expect(saidBy(depends.state)).toEqual({ duinrade: 'conditional' });
  const withdrawn = tell(depends, as('author'), { type: 'withdraw-amendment', amendment });
  expect(saidBy(withdrawn.state)).toEqual({ duinrade: 'outdated' });
});
