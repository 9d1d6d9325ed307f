import { describe, expect, test } from 'vitest';
import type { BlockJson, DocumentJson } from '#shared/document.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import type { AmendmentId } from '#shared/ids.ts';
import { viewManifesto } from '#shared/view.ts';
import { as, at, elsewhere, endorsing, founded, here, manifesto } from './smallNetwork.ts';
import { moving, paragraph, proposing, says, tell, words } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';
import { headOver } from '../support/headOver.ts';

const block = (id: string, text: string, aliases: string | null = null): BlockJson => ({
  type: 'paragraph',
  attrs: { id, aliases },
  content: [{ type: 'text', text }],
});
const textOf = (...content: readonly BlockJson[]): DocumentJson => ({ type: 'doc', content });
const head = headOver([]);
const base = 'Elke inbreng krijgt antwoord binnen acht weken.';
const view = ({ state }: Told, ...content: readonly BlockJson[]) => {
  const documents = { [here]: textOf(...content), [elsewhere]: textOf() };
  const made = state.manifestos[manifesto]!;
  return viewManifesto({ state, manifesto: made, documents, names: {}, at, head });
};
const agreed = tell(founded, as('mandate'), endorsing());
const twice = tell(
  tell(agreed, as('author'), proposing()),
  as('outsider'),
  proposing({
    amendment: 'a2' as AmendmentId,
    proposal: says('Iedere inbreng krijgt antwoord binnen acht weken.'),
  }),
);

describe('the manifesto at one moment', () => {
  test('[E4] validity is computed from the text of that moment', () => {
    const texts = [base, base.replace('acht', '**acht**'), base.replace('krijgt', 'krijgt geen')];
    const validities = texts.map(
      (text) =>
        view(agreed, block('p1', text)).sections[0]?.paragraphs[0]?.endorsements[0]?.validity,
    );
    expect(validities).toEqual(['valid', 'cosmetic', 'outdated']);
  });

  test('[A3] two amendments to one sentence name each other before either is decided', () => {
    const [first, second] = view(twice, block('p1', base)).sections[0]!.paragraphs[0]!.amendments;
    expect(first?.collisions).toMatchObject([{ number: 'A-002', on: 'sentence' }]);
    expect(second?.collisions).toMatchObject([{ number: 'A-001', on: 'sentence' }]);
    expect([first?.standing?.kind, second?.standing?.kind]).toEqual(['fits', 'fits']);
  });

  test('[A7] what hung on a paragraph that is gone is still there', () => {
    const section = view(twice, block('p9', 'Iets anders.')).sections[0]!;
    expect(section.paragraphs[0]).toMatchObject({ endorsements: [], amendments: [] });
    expect(section.vanished).toMatchObject([
      {
        id: 'p1',
        endorsements: [{ validity: 'outdated' }],
        amendments: [{ standing: { kind: 'vanished' } }, { standing: { kind: 'vanished' } }],
      },
    ]);
  });

  test('[P2] a paragraph answers for those that were merged into it', () => {
    const section = view(twice, block('p9', `Zo is het. ${base}`, 'p1')).sections[0]!;
    expect(section.vanished).toEqual([]);
    expect(section.paragraphs[0]?.endorsements).toMatchObject([{ partnerName: 'duinrade' }]);
    expect(section.paragraphs[0]?.amendments).toHaveLength(2);
  });

  test('[S5] an adopted section is shown from its own copy', () => {
    const document = textOf(block('p1', base));
    const adopted = (['consultation', 'deciding', 'adopted'] as const).reduce(
      (told, phase) => tell(told, as('lead'), moving({ phase, document })),
      agreed,
    );
    const shown = view(adopted, block('p1', 'Vandalisme!')).sections[0]!;
    expect(shown.paragraphs).toMatchObject([
      { text: base, endorsements: [{ validity: 'valid', wording: words }] },
    ]);
  });

  test('[E8] the ground has a brick for every partner, in a slot for each type there is', () => {
    const shown = view(agreed, block('p1', base)).sections[0]!.paragraphs[0]!;
    const ground = groundUnder(shown, Object.values(agreed.state.partners), null);
    expect(ground.map(({ type, bricks }) => [type, bricks.map(({ state }) => state)])).toEqual([
      ['municipality', ['valid']],
      ['water-board', ['silent']],
      ['company', ['silent']],
    ]);
    expect(shown.id).toBe(paragraph('p1'));
  });

  test('[P4] sections and paragraphs are numbered by their place', () => {
    const { sections } = view(founded, block('p1', base), block('p2', base));
    expect(sections.map(({ number }) => number)).toEqual([1, 2]);
    expect(sections[0]?.paragraphs.map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });
});
