import { limits } from '#shared/limits.ts';
import type {
  AccessRequest,
  AccountsContent,
  Identity,
  KeptFactor,
  KeptPasskey,
  KeptPerson,
  Session,
} from '../../../server/records/AccountsContent.ts';
import type { Device } from '../../../server/records/Device.ts';
import type { OwnNotices } from '../../../server/records/KeptNotices.ts';
import type { Mail } from '../../../server/records/Mail.ts';
import type { Ticket } from '../../../server/records/Ticket.ts';
import { days, task } from './terms.ts';
import type { Declared, DeclaredUnion, Kept } from './Declared.ts';

const file = 'accounts.json';

/** All of `accounts.json`: a new part of it does not compile until it is declared here. */
export const accountsKept = {
  people: {
    file,
    title: 'Who someone is',
    use: {
      purpose: 'to know who takes part, and to write to them',
      ground: task,
      seenBy: 'the name: who is signed in; the rest: the person and the coordinators',
      until: 'the person or a coordinator has it erased',
    },
    fields: {
      name: 'name',
      mail: 'mail address',
      language: 'the language someone reads in',
    } satisfies Declared<KeptPerson>,
  },
  tickets: {
    file,
    title: 'Invitations, and links to sign in or to confirm an address',
    use: {
      purpose: 'to let people in, once, with what they alone have',
      ground: task,
      seenBy: 'nobody; the person, in the file of their own data',
      until: `${days(limits.ticketKept)} after it is over, to be able to say that it is`,
    },
    fields: {
      kind: null,
      person: 'id of whose it is',
      mail: 'the address it is bound to',
      until: null,
      isUsed: 'whether the person came in by it',
    } satisfies Declared<Ticket>,
  },
  sessions: {
    file,
    title: 'Where someone is signed in',
    use: {
      purpose: 'to stay signed in, and to be able to end that',
      ground: task,
      seenBy: 'the person',
      until: `it is ended, or after ${days(limits.session)}`,
    },
    fields: {
      person: 'id of whose it is',
      since: 'since when',
      seen: 'when it was last used, to the hour',
      until: null,
      device: 'kind of browser and system, and no more of the device',
      by: 'how they came in',
      isDouble: 'whether they proved more than that they have a link',
    } satisfies Declared<Session>,
  },
  devices: {
    file,
    title: 'The device of a session',
    use: {
      purpose: 'to tell one’s own devices apart',
      ground: task,
      seenBy: 'the person',
      until: 'the session ends',
    },
    fields: { browser: 'kind of browser', system: 'kind of system' } satisfies Declared<Device>,
  },
  mails: {
    file,
    title: 'Mail that has yet to go out',
    use: {
      purpose: 'to send it, also after a crash',
      ground: task,
      seenBy: 'coordinators; where no mail is sent, with its link',
      until: 'it has gone, or what it brings is over',
    },
    fields: {
      id: null,
      kind: null,
      to: 'the address it goes to',
      person: 'id of who it is for',
      language: 'the language it is in',
      token: 'of the link it brings',
      at: null,
      until: null,
      delivery: 'how often it was tried, and what the mail server said',
      about: 'the kind of notice it brings',
      notices: 'which events it tells of, by number',
    } satisfies DeclaredUnion<Mail>,
  },
  requests: {
    file,
    title: 'Requests to be let in',
    use: {
      purpose: 'to answer them',
      ground: 'at the request of the person (art. 6(1)(b))',
      seenBy: 'coordinators',
      until: `dealt with, ${days(limits.accessRequest)} at most`,
    },
    fields: {
      id: null,
      name: 'name',
      organisation: 'organisation',
      mail: 'mail address',
      reason: 'what the person wrote',
      at: 'when',
      until: null,
    } satisfies Declared<AccessRequest>,
  },
  passkeys: {
    file,
    title: 'Passkeys',
    use: {
      purpose: 'to let people in with what only their device has',
      ground: task,
      seenBy: 'the person: that there is one, since when, and its kind of device',
      until: 'the person takes it away, a coordinator resets it, or the name is erased',
    },
    fields: {
      person: 'id of whose it is',
      publicKey: 'the public half of its key',
      counter: 'how often it says it was used',
      transports: 'how a browser gets at it',
      since: 'since when',
      seen: 'when it was last used',
      device: 'kind of browser and system it was made on',
    } satisfies Declared<KeptPasskey>,
  },
  identities: {
    file,
    title: 'Accounts elsewhere',
    use: {
      purpose: 'to let people in who sign in at their own organisation',
      ground: task,
      seenBy: 'the person: that there is one, and since when; who they are there is a fingerprint',
      until: 'the person takes it away, a coordinator resets it, or the name is erased',
    },
    fields: {
      person: 'id of whose it is',
      since: 'since when',
      seen: 'when it was last used',
    } satisfies Declared<Identity>,
  },
  factors: {
    file,
    title: 'The second factor',
    use: {
      purpose: 'to ask for a code besides a link',
      ground: task,
      seenBy: 'the person: that there is one, and how many recovery codes are left',
      until: 'the person ends it, a coordinator resets it, or the name is erased',
    },
    fields: {
      secret: 'what app and server share, sealed',
      since: 'since when',
      lastStep: 'when the last code was used',
      recovery: 'hashes of the recovery codes that are left',
      misses: 'how many wrong codes came in a row',
      closedUntil: 'until when no code is looked at',
    } satisfies Declared<KeptFactor>,
  },
  notices: {
    file,
    title: 'How someone is told of what happens',
    use: {
      purpose: 'to tell people what concerns them, in the way they chose, and once',
      ground: task,
      seenBy: 'the person',
      until: 'the name is erased',
    },
    fields: {
      choices: 'which notices come by mail, and when',
      waiting: 'what comes with the next daily mail, by number of event',
      read: 'which notices were read, as long as they are shown',
    } satisfies Declared<OwnNotices>,
  },
  secret: {
    file,
    title: 'The key of fingerprints',
    use: {
      purpose: 'to keep fingerprints on the record and in the audit log from being guessed',
      ground: task,
      seenBy: 'nobody',
      until: 'always',
    },
    fields: { secret: null },
  },
} as const satisfies Record<keyof AccountsContent | 'devices', Kept>;
