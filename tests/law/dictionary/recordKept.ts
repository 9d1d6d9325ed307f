import type { ActKey, EventBody, RecordEvent } from '#shared/record/events.ts';
import type { Coalition, Goal, Manifesto, Partner, Person, Section } from '#shared/record/state.ts';
import { limits } from '#shared/limits.ts';
import { days, task } from './terms.ts';
import type { Declared, DeclaredUnion, Kept } from './Declared.ts';

const file = 'journal.log';
const record = {
  purpose: 'to prove who said what for which partner, of which words',
  ground: task,
  seenBy: 'everyone, under ids; names stand apart, and only who is signed in sees them',
  until: 'the record ends; an erased person is an id without a name',
} as const;

type Envelope = Omit<RecordEvent, keyof EventBody>;

/** All of an event of the record: a new member does not compile until it is declared here. */
export const recordKept = {
  event: {
    file,
    title: 'Every event of the record',
    use: record,
    fields: {
      type: null,
      seq: null,
      at: 'when somebody did it',
      actor: 'id of who did it',
      act: 'key of a request that is not to be done twice',
      prev: null,
      hash: null,
      // What events are about.
      person: 'who somebody is, under an id',
      partner: null,
      coalition: 'who leads it, by id',
      manifesto: null,
      section: null,
      title: null,
      place: null,
      phase: null,
      deadline: null,
      reason: 'what somebody wrote: why',
      adopted: null,
      goals: null,
      paragraph: null,
      aliases: null,
      exact: null,
      words: null,
      partners: null,
      note: 'what somebody wrote to the partners that are asked to look, or of what the partner does',
      moment: null,
      why: 'in whose name much of a text went, by id',
      from: null,
      to: null,
      epoch: null,
      stance: 'what somebody said for the partner',
      dependsOn: null,
      wording: null,
      amendment: null,
      number: null,
      kind: null,
      base: null,
      proposal: 'what somebody wrote: other words',
      attempt: null,
      consent: 'whether who proposed it agreed',
      inserted: null,
      agrees: 'whether who proposed it agrees',
      reply: null,
      text: 'what somebody wrote: a reply, or what an insight says',
      insight: null,
      paragraphs: null,
      origin: 'from whom an insight came, as somebody wrote it',
      href: 'an address somebody gave',
      verdict: null,
      on: null,
    } satisfies DeclaredUnion<EventBody> & Declared<Envelope>,
  },
  person: {
    file,
    title: 'Of a person, in an event',
    use: record,
    fields: {
      id: 'id',
      partner: 'the partner somebody belongs to',
      role: 'role in the network',
      mandate: 'whether somebody speaks for the partner',
    } satisfies Declared<Person>,
  },
  actor: {
    file,
    title: 'Who did it, in an event',
    use: record,
    fields: { kind: null, person: 'id' },
  },
  coalition: {
    file,
    title: 'Of a coalition, in an event',
    use: record,
    fields: {
      id: null,
      theme: null,
      partners: null,
      leads: 'ids of who leads it',
      from: null,
      to: null,
    } satisfies Declared<Coalition>,
  },
  act: {
    file,
    title: 'A request that is not to be done twice',
    use: record,
    fields: {
      key: null,
      request: 'a keyed fingerprint of what was asked, without names and addresses',
      made: null,
    } satisfies Declared<ActKey>,
  },
  why: {
    file,
    title: 'Why a moment of a text was marked',
    use: record,
    fields: { kind: null, percent: null, person: 'id' },
  },
  partner: {
    file,
    title: 'Of a partner, in an event',
    use: record,
    fields: { id: null, name: null, type: null } satisfies Declared<Partner>,
  },
  manifesto: {
    file,
    title: 'Of a manifesto, in an event',
    use: record,
    fields: { id: null, slug: null, title: null, language: null } satisfies Declared<Manifesto>,
  },
  section: {
    file,
    title: 'Of a section, in an event',
    use: record,
    fields: {
      id: null,
      manifesto: null,
      title: null,
      coalition: null,
      phase: null,
      deadline: null,
      place: null,
      adopted: null,
    } satisfies Declared<Omit<Section, 'epoch'>>,
  },
  goals: {
    file,
    title: 'A goal of a section, in an event',
    use: record,
    fields: { of: null, atLeast: null } satisfies Declared<Goal>,
  },
} as const satisfies Record<string, Kept>;

/** What else a data directory holds of people. */
export const otherKept = {
  erased: {
    file: 'erased.json',
    title: 'Who was erased',
    use: {
      purpose: 'to forget them again when an older copy is put back',
      ground: 'the right to be erased (art. 17)',
      seenBy: 'nobody',
      until: 'always: the id, and nothing else',
    },
    fields: { people: 'ids' },
  },
  audit: {
    file: 'audit',
    title: 'The audit log',
    use: {
      purpose: 'to find misuse, and to show who did what',
      ground: 'security of processing (art. 32), on the ground of the task above',
      seenBy: 'coordinators; each person what is about them',
      until: days(limits.auditLine),
    },
    fields: {
      at: 'when',
      actor: 'id of who did it',
      action: null,
      object: 'id of whom it was done to',
      result: 'whether it was done',
      origin: 'a keyed fingerprint of the network it came from',
      leftOut: null,
    },
  },
  text: {
    file: 'sections',
    title: 'The texts, with every edit',
    use: {
      purpose: 'to write together, and to bring back an earlier moment',
      ground: task,
      seenBy: 'the text: everyone; who typed where: the person',
      until: 'the manifesto is taken away as a whole',
    },
    fields: { writer: 'id of who made an edit', at: 'when', update: 'the words' },
  },
} as const satisfies Record<string, Kept>;
