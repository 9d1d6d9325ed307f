import { inlineContent, paragraphsOf } from '#shared/document.ts';
import type { BlockJson, DocumentJson } from '#shared/document.ts';
import type { AmendmentId } from '#shared/ids.ts';
import type { AmendmentKind } from '#shared/record/state.ts';
import { viewManifesto } from '#shared/view.ts';
import type { ManifestoView } from '#shared/view.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { as, at, elsewhere, founded, here, manifesto, noText } from '../../shared/smallNetwork.ts';
import { proposing, tell } from '../../shared/smallNetwork.ts';
import type { Told } from '../../shared/smallNetwork.ts';
import { headOver } from '../../support/headOver.ts';

const block = (type: 'paragraph' | 'heading', id: string, runs: readonly Run[]): BlockJson => ({
  type,
  attrs: type === 'heading' ? { id, level: 3 } : { id },
  content: inlineContent(runs),
});
const p = (id: string, ...runs: readonly (Run | string)[]): BlockJson =>
  block('paragraph', id, runs.map(run));
const run = (says: Run | string): Run => (typeof says === 'string' ? { text: says } : says);
const list = (type: 'bulletList' | 'orderedList', ...items: readonly BlockJson[][]): BlockJson => ({
  type,
  content: items.map((content) => ({ type: 'listItem', content })),
});
const note = (text: string): Run => ({ text, footnote: true });

/** A text in which amendments of every kind are open, at every place. */
export const text: DocumentJson = {
  type: 'doc',
  content: [
    block('heading', 'kop', [{ text: 'Wat wij beloven' }]),
    p(
      'twee',
      'Wie inwoners om hun mening vraagt, zegt vooraf wat ermee gebeurt. Daarna blijft dat zo.',
    ),
    p('botst', 'Elke inbreng krijgt antwoord binnen acht weken, in gewone taal.'),
    p('weg', 'Deze paragraaf mag weg.'),
    p(
      'noot',
      'Wij tellen alleen stemmen',
      note('Geteld bij de balie.'),
      ' die er echt zijn',
      note('Zie hoofdstuk 2.'),
      '.',
    ),
    p('mark', 'Onze code is ', { text: 'open', bold: true }, ': ', {
      text: 'kijk maar',
      href: 'https://code.example/',
    }),
    list(
      'bulletList',
      [p('punt', 'Het eerste punt.'), list('bulletList', [p('diep', 'Een punt daaronder.')])],
      [p('puntWeg', 'Een punt dat weg mag.')],
      [p('puntLaatst', 'Het laatste punt.')],
    ),
    list('orderedList', [p('tel', 'Eerst luisteren.')], [p('telWeg', 'Dan pas besluiten.')]),
    { type: 'blockquote', content: [p('citaat', 'Niemand had ons ooit iets gevraagd.')] },
    p('slot', 'Zo staat het hier, tot het eind.'),
  ],
};

type Proposal = readonly [by: string, id: string, kind: AmendmentKind, ...to: (Run | string)[]];

/** Each says which text should come. The numbers are and so on, in this order. */
export const proposals: readonly Proposal[] = [
  [
    'insider',
    'twee',
    'replace',
    'Wie inwoners om raad vraagt, zegt vooraf wat ermee gebeurt. Daarna blijft dat zo.',
  ],
  [
    'outsider',
    'twee',
    'replace',
    'Wie inwoners om hun mening vraagt, zegt vooraf wat ermee gebeurt. Daarna blijft dat voor altijd zo.',
  ],
  ['insider', 'botst', 'replace', 'Elke inbreng krijgt antwoord binnen zes weken, in gewone taal.'],
  [
    'outsider',
    'botst',
    'replace',
    'Elke inbreng krijgt antwoord binnen twaalf maanden, in gewone taal.',
  ],
  [
    'author',
    'botst',
    'replace',
    'Elke inbreng krijgt antwoord binnen acht weken, in gewone mensentaal.',
  ],
  ['author', 'weg', 'delete'],
  ['outsider', 'weg', 'insert-after', 'Deze komt ervoor in de plaats.'],
  [
    'insider',
    'noot',
    'replace',
    'Wij tellen alleen stemmen',
    note('Geteld bij de balie en online.'),
    ' die er echt zijn.',
  ],
  [
    'author',
    'mark',
    'replace',
    'Onze code is ',
    { text: 'open', italic: true },
    ': ',
    { text: 'lees hem', href: 'https://lees.example/?a=1&b=2' },
  ],
  [
    'outsider',
    'punt',
    'insert-after',
    'Een ',
    { text: 'nieuw', bold: true },
    ' punt, met een noot',
    note('Nieuw.'),
    '.',
  ],
  ['author', 'puntWeg', 'delete'],
  ['author', 'telWeg', 'delete'],
  ['insider', 'citaat', 'replace', 'Niemand had mij ooit iets gevraagd.'],
  ['insider', 'kop', 'insert-after', 'Kort gezegd: wij luisteren.'],
  ['outsider', 'slot', 'delete'],
  ['insider', 'slot', 'insert-after', 'En dan nog dit.'],
  ['author', 'slot', 'insert-after', 'En dit ook.'],
];

/** The manifesto with that text and those amendments, or with some of them. */
export function trackedManifesto(
  content: DocumentJson = text,
  open: readonly Proposal[] = proposals,
): ManifestoView {
  const told = open.reduce<Told>((so, [by, id, kind, ...to], place) => {
    const found = paragraphsOf(content, 1).find((each) => each.id === id);
    if (!found) throw new Error(`There is no ${id}.`);
    const { wording: current, exact: shown } = found;
    const proposal = canonicalWording(current.kind, to.map(run));
    const amendment = `a${place + 1}` as AmendmentId;
    return tell(
      so,
      as(by),
      proposing({ amendment, kind, paragraph: found.id, shown, current, proposal }),
    );
  }, founded);
  return viewManifesto({
    state: told.state,
    manifesto: told.state.manifestos[manifesto]!,
    documents: { [here]: content, [elsewhere]: noText },
    names: {},
    at,
    head: headOver(told.events),
  });
}
