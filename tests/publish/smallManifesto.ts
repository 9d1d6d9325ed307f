import type { BlockJson, DocumentJson, TextJson } from '#shared/document.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { AmendmentId, CoalitionId, InsightId, ManifestoId, ParagraphId } from '#shared/ids.ts';
import type { PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Command } from '#shared/record/commands.ts';
import { decide } from '#shared/record/decide.ts';
import { sealEvents } from '#shared/record/events.ts';
import type { Actor, RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type {
  AmendmentKind,
  InsightContent,
  RecordState,
  Stance,
  Verdict,
} from '#shared/record/state.ts';
import { viewManifesto } from '#shared/view.ts';
import type { ManifestoView } from '#shared/view.ts';
import { canonicalWording } from '#shared/wording.ts';
import { headOver } from '../support/headOver.ts';

/** A small manifesto in which every kind of block, mark, stance and standing occurs once. */
const at = '2026-09-28T12:32:08.000Z';
const manifesto = 'dichtbij' as ManifestoId;
const [speak, open] = ['meepraten', 'openheid'] as unknown as [SectionId, SectionId];

const partners: readonly [string, string, PartnerType][] = [
  ['duinrade', 'Gemeente Duinrade', 'municipality'],
  ['kolkhaven', 'Gemeente Kolkhaven', 'municipality'],
  ['veenkoop', 'Gemeente Veenkoop', 'municipality'],
  ['vliet', 'Waterschap De Vliet', 'water-board'],
  ['lageland', 'Universiteit Lageland', 'knowledge-institution'],
  ['meedoen', 'Stichting <Digitaal> Meedoen', 'civil-society'],
  ['dorp', 'Bureau Dorp & Data', 'company'],
];

const text = (says: string, ...marks: NonNullable<TextJson['marks']>): TextJson =>
  marks.length > 0 ? { type: 'text', text: says, marks } : { type: 'text', text: says };
const p = (id: string, ...content: readonly TextJson[]): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content,
});
const around = (type: BlockJson['type'], ...content: readonly BlockJson[]): BlockJson => ({
  type,
  content,
});
const item = (...content: readonly BlockJson[]) => around('listItem', ...content);
const heading = (id: string, level: number, says: string): BlockJson => ({
  type: 'heading',
  attrs: { id, level },
  content: [text(says)],
});
const doc = (...content: readonly BlockJson[]): DocumentJson => ({ type: 'doc', content });

const answer = 'Elke inbreng krijgt antwoord binnen acht weken, in gewone taal.';
/** The text of its first section some time before. */
export const before = doc(
  p('p1', text('Wie inwoners om hun mening vraagt, zegt vooraf wat ermee gebeurt.')),
  p('p2', text(answer)),
  p('p3', text('Wij tellen alleen stemmen die er echt zijn')),
  p('p4', text('Wij vragen niet meer gegevens dan nodig.')),
  p('weg', text('Deze paragraaf is geschrapt, met alles wat erover is gezegd.')),
);
/** The text of its first section, with every kind of block and mark. */
export const now = doc(
  heading('h1', 3, 'Vooraf & achteraf'),
  p('p1', text('Wie inwoners om hun mening vraagt, zegt vooraf wat ermee gebeurt.')),
  p('p2', text(answer)),
  p(
    'p3',
    text('Wij tellen '),
    text('alleen', { type: 'bold' }),
    text(' stemmen die er '),
    text('echt', { type: 'italic' }),
    text(' zijn.'),
  ),
  p('p4', text('Wij vragen en bewaren niet meer gegevens dan nodig.')),
  p('leeg'),
  heading('h2', 4, 'Wat dat vraagt'),
  around(
    'bulletList',
    item(
      p(
        'p5',
        text('Eén plek voor alle stukken: '),
        text('de lijst', {
          type: 'link',
          attrs: { href: 'https://voorbeeld.example/lijst?a=1&b=2' },
        }),
        text('.'),
      ),
      around(
        'bulletList',
        item(
          p(
            'p6',
            text('Ook voor wie niet digitaal'),
            text('Dat is een op de vijf: zie ', { type: 'footnote' }),
            text('Iedereen doet mee', { type: 'italic' }, { type: 'footnote' }),
            text(', hoofdstuk [2].', { type: 'footnote' }),
            text(' kan meedoen.'),
          ),
        ),
      ),
    ),
    item(p('p7', text('1. Geen *sterren* of <script>alert("x")</script>, alleen woorden.'))),
  ),
  around(
    'orderedList',
    item(p('p8', text('Eerst luisteren.'))),
    item(p('p9', text('Dan pas besluiten.'))),
  ),
  around(
    'blockquote',
    p(
      'p10',
      text('Niemand had ons ooit iets gevraagd. Nu wel, en we kregen nog antwoord ook.'),
      text('- Uit ', { type: 'footnote' }),
      text(
        'het verslag',
        { type: 'footnote' },
        { type: 'link', attrs: { href: 'https://voorbeeld.example/verslag' } },
      ),
      text(' van een gesprek in de wijk, waarin veel meer gezegd is.', { type: 'footnote' }),
    ),
  ),
);
const openness = doc(
  p(
    'p11',
    text('Onze code is '),
    text('open', { type: 'bold' }, { type: 'italic' }),
    text('Onder de EUPL.', { type: 'footnote' }),
    text(', '),
    text('zie hier', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
    text('.'),
  ),
);

const wordingIn = (document: DocumentJson, id: string) =>
  paragraphsOf(document, 1).find((paragraph) => paragraph.id === id)!;

type Said = readonly [stance: Stance, reason?: string | null, dependsOn?: string];

function endorsing(document: DocumentJson, id: string, said: Said): Command {
  const [stance, reason = null, dependsOn = null] = said;
  const { exact, wording } = wordingIn(document, id);
  return {
    type: 'endorse',
    section: document === openness ? open : speak,
    paragraph: id as ParagraphId,
    stance,
    dependsOn: dependsOn as AmendmentId | null,
    reason,
    shown: exact,
    current: wording,
    aliases: [],
    isNumbered: true,
  };
}

function proposing(
  id: string,
  amendment: string,
  proposal: string,
  kind: AmendmentKind = 'replace',
): Command {
  const { exact, wording } = wordingIn(before, id);
  return {
    type: 'propose',
    amendment: amendment as AmendmentId,
    kind,
    section: speak,
    paragraph: id as ParagraphId,
    shown: exact,
    current: wording,
    proposal: canonicalWording('paragraph', [{ text: proposal }]),
    reason: 'Wie lang wacht,\nvergeet wat hij zei.',
  };
}

/** Adopts an amendment on the words that it was written on, in other words where they are given. */
function adopting(id: string, amendment: string, other?: string): Command[] {
  const { exact, wording } = wordingIn(before, id);
  const says = (said: string) => canonicalWording('paragraph', [{ text: said }]);
  const known = { amendment: amendment as AmendmentId, current: wording };
  const modified = other === undefined ? null : { shown: exact, wording: says(other) };
  return [
    ...(modified === null ? [] : [{ type: 'suggest-modification' as const, ...known, modified }]),
    { type: 'start-adopting', ...known, attempt: amendment, aliases: [], modified },
    {
      type: 'finish-adopting',
      amendment: known.amendment,
      wording: modified?.wording ?? wordingIn(now, id).wording,
      moment: null,
    },
  ];
}

function tiedIn(document: DocumentJson, ids: readonly string[]) {
  return ids.map((id) => {
    const { exact } = wordingIn(document, id);
    return { tie: id as ParagraphId, section: speak, exact };
  });
}

function advising(insight: string, [first = '', ...paragraphs]: readonly string[]): Command {
  const content: InsightContent = {
    title: first,
    text: 'Zeg vooraf wat er met inbreng gebeurt,\nen *hoe lang* dat duurt.',
    origin: insight === 'i2' ? null : 'Raad voor Nabijheid & Tempo, advies 4',
    href: insight === 'i1' ? 'https://advies.example/4?deel=1&blad=2' : null,
    paragraphs: paragraphs as ParagraphId[],
  };
  const tied = tiedIn(before, paragraphs);
  const kind = insight === 'i4' ? 'practice' : 'recommendation';
  return { type: 'add-insight', insight: insight as InsightId, manifesto, kind, content, tied };
}

interface Judging {
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly revision?: number;
}

function judging(
  insight: string,
  paragraphs: readonly string[],
  { revision = 1, ...judgement }: Judging,
): Command {
  const tied = tiedIn(before, paragraphs);
  return { type: 'judge-insight', insight: insight as InsightId, revision, tied, ...judgement };
}

const service: Actor = { kind: 'service' };
const by = (partner: string): Actor => ({ kind: 'person', person: partner as PersonId });
const id = (partner: string) => partner as PartnerId;

const acts: readonly [Actor, Command][] = [
  ...partners.flatMap(([key, name, type]): [Actor, Command][] => [
    [service, { type: 'add-partner', partner: { id: id(key), name, type } }],
    [
      service,
      {
        type: 'add-person',
        person: { id: key as PersonId, partner: id(key), role: 'member', mandate: true },
      },
    ],
  ]),
  [
    service,
    {
      type: 'form-coalition',
      coalition: {
        id: 'luisteren' as CoalitionId,
        theme: 'Luisteren',
        partners: ['duinrade', 'vliet', 'meedoen'].map(id),
        leads: ['duinrade' as PersonId],
        from: '2026-01-01',
        to: null,
      },
    },
  ],
  [
    service,
    {
      type: 'create-manifesto',
      manifesto: {
        id: manifesto,
        slug: 'dichtbij-ook-digitaal',
        title: 'Dichtbij, ook digitaal',
        language: 'nl',
      },
    },
  ],
  ...(
    [
      [speak, 'Meepraten met gevolg'],
      [open, 'Open tenzij'],
    ] as const
  ).map(([section, title]): [Actor, Command] => [
    service,
    {
      type: 'add-section',
      section: {
        id: section,
        manifesto,
        title,
        coalition: 'luisteren' as CoalitionId,
        deadline: null,
      },
    },
  ]),
  ...['duinrade', 'kolkhaven', 'lageland', 'dorp'].map((partner): [Actor, Command] => [
    by(partner),
    endorsing(before, 'p1', ['agree']),
  ]),
  [by('veenkoop'), endorsing(before, 'p1', ['abstain', 'De raad besluit in oktober.'])],
  [
    by('vliet'),
    endorsing(before, 'p2', ['object', 'Bij hoog water is *geen* termijn <vol> te houden.']),
  ],
  [by('duinrade'), endorsing(before, 'p2', ['agree'])],
  [by('duinrade'), endorsing(before, 'p3', ['agree'])],
  [by('kolkhaven'), endorsing(now, 'p3', ['agree'])],
  [by('duinrade'), endorsing(before, 'p4', ['agree'])],
  [by('lageland'), endorsing(before, 'p4', ['object', 'Zeg ook hoe lang.'])],
  [by('dorp'), endorsing(before, 'p4', ['abstain'])],
  [by('meedoen'), endorsing(before, 'weg', ['agree'])],
  [by('kolkhaven'), proposing('p2', 'a1', answer.replace('acht', 'zes'))],
  [by('vliet'), proposing('p2', 'a2', answer.replace('acht weken', 'twaalf weken'))],
  [by('dorp'), proposing('p4', 'a3', 'Wij verzamelen niet meer gegevens dan nodig.')],
  [by('meedoen'), proposing('weg', 'a4', 'Deze paragraaf blijft.')],
  [by('lageland'), proposing('p2', 'a6', 'Wie langer wacht, hoort waarom.', 'insert-after')],
  [
    by('duinrade'),
    {
      type: 'suggest-modification',
      amendment: 'a6' as AmendmentId,
      current: wordingIn(before, 'p2').wording,
      modified: {
        shown: wordingIn(before, 'p2').exact,
        wording: canonicalWording('paragraph', [
          { text: 'Wie langer wacht, hoort op tijd waarom.' },
        ]),
      },
    },
  ],
  [by('dorp'), proposing('p3', 'a7', '', 'delete')],
  [by('veenkoop'), proposing('p1', 'a5', 'Wie iets vraagt, zegt vooraf waarom.')],
  // One that waits, one whose amendment is declined and one whose amendment comes into the text.
  [by('meedoen'), endorsing(before, 'p2', ['agree', null, 'a2'])],
  [by('vliet'), endorsing(before, 'p1', ['agree', null, 'a5'])],
  [by('duinrade'), { type: 'decline', amendment: 'a5' as AmendmentId, reason: 'Te kort.' }],
  [by('kolkhaven'), proposing('p4', 'a8', 'Wij vragen en bewaren niet meer gegevens dan nodig.')],
  [by('lageland'), proposing('p4', 'a9', 'Wij vragen en bewaren niet meer gegevens dan nodig.')],
  [by('dorp'), { type: 'back', amendment: 'a8' as AmendmentId }],
  [by('veenkoop'), endorsing(before, 'p4', ['agree', null, 'a8'])],
  [by('meedoen'), proposing('p1', 'a10', 'Wie zwijgt, telt ook.', 'insert-after')],
  [by('vliet'), proposing('weg', 'a11', '', 'delete')],
  [by('veenkoop'), proposing('p3', 'a12', 'Wij tellen alle stemmen.')],
  [by('veenkoop'), { type: 'withdraw-amendment', amendment: 'a12' as AmendmentId }],
  ...[
    ...adopting('p4', 'a8'),
    ...adopting('p1', 'a10', 'Wie zwijgt, telt ook mee.'),
    ...adopting('weg', 'a11', 'Deze paragraaf is geschrapt.'),
  ].map((command): [Actor, Command] => [by('duinrade'), command]),
  [by('lageland'), advising('i1', ['Zeg wat ermee gebeurt', 'p1', 'p4', 'weg'])],
  [by('vliet'), advising('i2', ['Noem een <termijn>', 'p2'])],
  [by('meedoen'), advising('i3', ['1. Luister ook buiten kantooruren'])],
  [by('dorp'), advising('i4', ['Zo doet Veenkoop het', 'p1'])],
  [
    by('duinrade'),
    judging('i1', ['p1', 'p4', 'weg'], {
      verdict: 'partly',
      reason: 'Hoe lang staat er nog niet.',
    }),
  ],
  [by('duinrade'), judging('i2', ['p2'], { verdict: 'not', reason: 'Dat kan nog niet.' })],
  [
    by('vliet'),
    {
      type: 'change-insight',
      insight: 'i2' as InsightId,
      revision: 1,
      content: {
        title: 'Noem een <termijn>',
        text: 'Acht weken is genoeg.',
        origin: null,
        href: null,
        paragraphs: ['p2' as ParagraphId],
      },
      tied: tiedIn(before, ['p2']),
    },
  ],
  [by('duinrade'), judging('i2', ['p2'], { verdict: 'worked-in', reason: null, revision: 2 })],
  [
    by('duinrade'),
    {
      type: 'move-phase',
      section: speak,
      phase: 'consultation',
      deadline: '2026-10-09T15:00:00.000Z',
      reason: 'De tekst is af.',
      document: now,
      moment: null,
      epoch: null,
    },
  ],
];

/** What happened, event by event. */
export const smallRecord: RecordEvent[] = [];
let state: RecordState = emptyRecord;
for (const [actor, command] of acts) {
  const made = sealEvents(state, decide({ state, actor, at }, command), { at, actor });
  smallRecord.push(...made);
  state = made.reduce(reduce, state);
}
const head = headOver(smallRecord);

/** The view of it. The same in every run. */
export const smallManifesto: ManifestoView = viewManifesto({
  state,
  manifesto: state.manifestos[manifesto]!,
  documents: { [speak]: now, [open]: openness },
  names: { ['duinrade' as PersonId]: 'Wouter Kolkgraaf' },
  at,
  head,
});

/** A view with one section that holds these blocks and nothing else. */
export function manifestoOf(...content: readonly BlockJson[]): ManifestoView {
  const documents = { [speak]: doc(...content), [open]: doc() };
  const made = state.manifestos[manifesto]!;
  return viewManifesto({
    state: { ...state, endorsements: {}, amendments: {}, insights: {} },
    manifesto: made,
    documents,
    names: {},
    at,
    head,
  });
}
