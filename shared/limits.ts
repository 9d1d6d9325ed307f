/**
 * Every limit of the system, with its unit; those of notices and of files that are read in, which most
 * pages do not need, stand in `notices/noticeLimits.ts` and `importLimits.ts`. Nothing else in the code names a number of this kind.
 */
export const limits = {
  /** Characters (UTF-16 code units) in one paragraph, proposed or written. */
  paragraphCharacters: 20_000,
  /** Paragraphs that one act may endorse: all of a manifesto. */
  endorsedAtOnce: 5_000,
  /** Words, spaces and marks that may differ before a paragraph counts as rewritten as a whole. */
  editTokens: 400,
  /** Levels of blocks inside blocks; five levels of lists need ten. */
  blockDepth: 16,
  /** Levels at which an update is turned away unread; whatever lies between is put right. */
  nesting: 64,
  /** Characters of an attribute of a block; the longest there is lists the ids it took in. */
  attributeCharacters: 20_000,
  /** The highest clock of a Yjs client: edits of one page, or changes of its presence. */
  clock: 2 ** 31,
  /** Client ids new to a document that one update may bring. */
  newClients: 5_000,
  /** Structures of a section's text; Yjs keeps some 200 bytes of memory for each. */
  sectionStructs: 400_000,
  /** Bytes of a section's text with its edits since the last checkpoint: thousands of pages. */
  sectionBytes: 10_000_000,
  /** Structures one update may bring; taking in more would keep everyone waiting. */
  newStructs: 50_000,
  /** Stretches of deleted text one update may name: each answer names all that the page knows. */
  deletedStretches: 500_000,
  /** Elements and texts one update may bring: a section of thousands of paragraphs fits. */
  newElements: 10_000,
  /** Beginnings and ends of formats one update may bring. */
  newFormats: 20_000,
  /** Items that Yjs may have to pass for one update, to find the places of what it brings. */
  passedNeighbours: 1_000_000,
  /** Updates that are merged in one go. */
  mergedUpdates: 100,
  /** Bytes of a state vector, which has up to ten for each client id. */
  stateVectorBytes: 2_000_000,
  /** Bytes of an update that is looked through to see whether it brings anything, from a reader. */
  knownUpdateBytes: 500_000,
  /** Milliseconds in which a partner is asked to look at a paragraph once. */
  askAgain: 24 * 3_600_000,
  /** Partners of whom a goal can ask that they carry a paragraph. */
  goalPartners: 500,
  /** Characters in a reason or a reply. */
  remarkCharacters: 5_000,
  /** Characters in what an insight says. */
  insightCharacters: 2_000,
  /** Paragraphs that one insight is tied to. */
  tiedParagraphs: 100,
  /** Characters in a name, title or theme. */
  nameCharacters: 200,
  /** Lines of a file from which partners and people are brought in. */
  rowsBroughtIn: 1_000,
  /** Bytes of one HTTP request body. */
  requestBytes: 1_000_000,
  /** Bytes of one websocket message. A whole section of text fits; a flood does not. */
  messageBytes: 4_000_000,
  /** Bytes of what one connection says about its presence. */
  presenceBytes: 1_024,
  /** Milliseconds in which presences are gathered before everyone is told. */
  presenceBeat: 100,
  /** Presence messages a connection may send per second; the rest are dropped. */
  presencePerSecond: 30,
  /** Characters of what a page tells the others about one doubt. */
  doubtCharacters: 200_000,
  /** Paragraphs that one doubt is about. */
  doubtPieces: 50,
  /** Doubts an account may tell of, or settle, in a minute; the rest are dropped. */
  doubtsPerMinute: 60,
  /** The part of the time of this process that the messages of one account may take. */
  workShare: 0.5,
  /** Milliseconds of it that may come in one go: a page that opens, or comes back with a lot. */
  workBurst: 500,
  /** Milliseconds of it in one turn of the event loop, before others have theirs. */
  workPerTurn: 5,
  /** Bytes waiting for a slow reader before its connection is closed with "try again". */
  outgoingBytes: 32_000_000,
  /** Milliseconds within which a large part of a text has to go to count as a wipe. */
  wipeWindow: 60_000,
  /** The part of a text whose removal counts as a wipe. */
  wipeShare: 0.3,
  /** Characters a text must have had before its removal can be a wipe. */
  wipeCharacters: 500,
  /** Bytes from which a segment of a section's log is complete, and is packed. */
  segmentBytes: 2_000_000,
  /** Bytes of a file of the commit log from which it is drained, section by section. */
  commitBytes: 256_000,
  /** Milliseconds between two syncs of the commit log: what is written meanwhile shares the next. */
  syncBeat: 50,
  /** Texts of earlier moments that are kept for who asks again. */
  keptMoments: 60,
  /** Texts of which all that was ever written is kept, for the same. */
  keptHistories: 8,
  /** Bytes of a section's log that opening may always have to read behind the checkpoint. */
  tailBytes: 64_000,
  /** Bytes behind the checkpoint for which a section that is closed gets no new one. */
  shortTailBytes: 16_000,
  /** Milliseconds from a start until the histories of all sections are read through, the first time. */
  firstHistoryCheck: 600_000,
  /** Milliseconds from there until they are again. */
  historyCheck: 24 * 3_600_000,
  /** Milliseconds between frames that only show the connection is alive (clients give up at 30 s). */
  heartbeat: 15_000,
  /** Sockets one account may have open; fifty pages have two each. */
  socketsPerAccount: 100,
  /** Milliseconds in which the other side may answer that a socket is closed; then it is cut off. */
  closeAnswer: 3_000,
  /** Milliseconds for which a server that stops waits for answers that are under way. */
  lastAnswers: 5_000,
  /** Milliseconds a room without connections stays in memory. */
  roomIdle: 30_000,
  /** Milliseconds a session lasts. */
  session: 30 * 24 * 3_600_000,
  /** Milliseconds for which a session that was begun by a link waits for the second factor. */
  sessionWaiting: 15 * 60_000,
  /** Milliseconds after signing in for which ways to sign in can be added. */
  sessionFresh: 3_600_000,
  /** Milliseconds in which a way in that was begun has to come to its end. */
  flow: 10 * 60_000,
  /** Of these that are under way at once; beyond, the oldest is given up. */
  flows: 10_000,
  /** Milliseconds that a provider of accounts may be silent. */
  providerSilence: 10_000,
  /** Characters (base64url) of each part of a passkey that a browser sends. */
  passkeyCharacters: 20_000,
  /** Passkeys that one person can have. */
  passkeysPerPerson: 20,
  /** Wrong codes of a second factor that are forgiven, until a right one. */
  codeMisses: 5,
  /** Milliseconds for which no code is looked at then; twice as long after each further one. */
  codeWait: 15 * 60_000,
  /** The longest of these. */
  codeWaitMost: 24 * 3_600_000,
  /** Milliseconds an invitation can be used. */
  invitation: 14 * 24 * 3_600_000,
  /** Milliseconds a link that was mailed to sign in, or to confirm an address, can be used. */
  signInLink: 15 * 60_000,
  /** Milliseconds for which an invitation or link that is over can still say so. */
  ticketKept: 30 * 24 * 3_600_000,
  /** Milliseconds between two notes of when a session was last used. */
  sessionSeen: 3_600_000,
  /** People of one mail address who each get a link of their own. */
  peoplePerAddress: 5,
  /** Sign-in links and confirmations that one mail address is sent per hour. */
  linksPerAddress: 5,
  /** Sign-in links that may be asked for per hour from one network address. */
  linksPerCaller: 120,
  /** Changes of the own mail address that one session may ask for per hour. */
  mailChangesPerHour: 10,
  /** Milliseconds until a mail that did not go is tried again, the first time; then twice as long. */
  mailRetry: 10_000,
  /** The longest of these. */
  mailRetryMost: 3_600_000,
  /** Milliseconds for which a mail without a link is tried. */
  mailTried: 3 * 24 * 3_600_000,
  /** Milliseconds that a mail server may be silent. */
  mailSilence: 15_000,
  /** Requests for access that wait at once. */
  accessRequests: 200,
  /** Milliseconds for which one waits. */
  accessRequest: 90 * 24 * 3_600_000,
  /** Requests for access per hour from one network address. */
  accessRequestsPerHour: 10,
  /** Sign-in attempts per minute and address. */
  signInsPerMinute: 30,
  /** How often a minute one session may set up ways to sign in. */
  waysPerMinute: 20,
  /** How often a minute one session may ask for all that is kept of its person: it reads everything. */
  ownDataPerMinute: 6,
  /** Milliseconds for which a line of the audit log is kept. */
  auditLine: 180 * 24 * 3_600_000,
  /** Lines of the audit log a minute about strangers and refusals; of the rest only their number. */
  auditLinesPerMinute: 300,
  /** Lines of the audit log on one page. */
  auditPage: 200,
  /** Milliseconds from a start until what is past its term is removed, the first time. */
  firstRetention: 60_000,
  /** Milliseconds from there until it is again. */
  retention: 24 * 3_600_000,
  /** Events between two checkpoints of the record, at least. */
  checkpointEvents: 200,
  /** Events of the record that go to disk in one write; an act with more goes alone. */
  eventsPerWrite: 1_000,
  /** Characters (UTF-16 code units of JSON) that go with them; an act with more goes alone. */
  charactersPerWrite: 8_000_000,
} as const;
