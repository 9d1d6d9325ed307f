import type { Paragraph } from '#shared/document.ts';
import type { AmendmentId, CoalitionId, ManifestoId, ParagraphId } from '#shared/ids.ts';
import type { PartnerId, PersonId, ReplyId, SectionId } from '#shared/ids.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { Amendment, Endorsement, RecordState, Section } from '#shared/record/state.ts';
import { canonicalWording, hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';

const at = '2026-10-01T09:00:00.000Z';
const own = 'lindewaard' as PartnerId;
const other = 'de-vliet' as PartnerId;
const lead = 'lead' as PersonId;
const author = 'author' as PersonId;
const coalition = 'coalition' as CoalitionId;
const paragraph = 'paragraph' as ParagraphId;

const say = (text: string): Wording => canonicalWording('paragraph', [{ text }]);
const now = say('Wie iets inbrengt, krijgt binnen acht weken antwoord, in gewone taal.');
const before = say('Wie iets inbrengt, krijgt antwoord, in gewone taal.');

const section: Section = {
  id: 'section' as SectionId,
  manifesto: 'manifesto' as ManifestoId,
  title: 'Meepraten met gevolg',
  coalition,
  phase: 'writing',
  deadline: null,
  place: 1,
  adopted: null,
  epoch: 1,
};

const endorsement: Endorsement = {
  partner: own,
  person: lead,
  paragraph,
  section: section.id,
  stance: 'agree',
  dependsOn: null,
  reason: null,
  exact: hashWording(before).exact,
  at,
  seq: 12,
};

function amend(number: string, proposal: Wording): Amendment {
  return {
    id: number as AmendmentId,
    number,
    kind: 'replace',
    section: section.id,
    paragraph,
    base: now,
    proposal,
    reason: 'Acht weken is lang als uw straat op antwoord wacht.',
    author,
    partner: other,
    at,
    status: { kind: 'open' },
    modification: null,
    backing: [],
    thread: { kind: 'open' },
    replies: [
      {
        id: 'reply' as ReplyId,
        person: lead,
        partner: own,
        text: 'Bij hoogwater halen wij zes weken niet. Kan ‘in de regel’ erbij?',
        wording: now,
        at,
      },
    ],
  };
}

/** A paragraph with all that can hang on it, and the record that says so: invented, and kept nowhere. */
export interface ExampleRecord {
  readonly state: RecordState;
  readonly names: Readonly<Record<PersonId, string>>;
  readonly section: Section;
  readonly paragraph: Paragraph;
  readonly lead: PersonId;
}

/** `tens`: sets the numbers of two examples on one page apart. */
export function exampleRecord(tens: number): ExampleRecord {
  const amendments = [
    amend(
      `A-0${tens}1`,
      say('Wie iets inbrengt, krijgt binnen zes weken antwoord, in gewone taal.'),
    ),
    amend(`A-0${tens}2`, say('Wie iets inbrengt, krijgt binnen tien weken antwoord.')),
  ];
  const state: RecordState = {
    ...emptyRecord,
    partners: {
      [own]: { id: own, name: 'Gemeente Lindewaard', type: 'municipality' },
      [other]: { id: other, name: 'Waterschap De Vliet', type: 'water-board' },
    },
    people: {
      [lead]: { id: lead, partner: own, role: 'member', mandate: true },
      [author]: { id: author, partner: other, role: 'member', mandate: false },
    },
    coalitions: {
      [coalition]: {
        id: coalition,
        theme: 'Inspraak',
        partners: [own, other],
        leads: [lead],
        from: '2026-01-01',
        to: null,
      },
    },
    sections: { [section.id]: section },
    endorsements: { [paragraph]: { [own]: endorsement } },
    wordings: {
      [endorsement.exact]: { wording: before, words: hashWording(before).words },
    },
    amendments: Object.fromEntries(amendments.map((one) => [one.id, one])),
  };
  return {
    state,
    names: { [lead]: 'Noor Hendriks', [author]: 'Yusuf Demir' },
    section,
    paragraph: {
      id: paragraph,
      aliases: [],
      number: `${tens}.2`,
      wording: now,
      text: now.runs.map(({ text }) => text).join(''),
      ...hashWording(now),
    },
    lead,
  };
}
