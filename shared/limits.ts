/** Every limit of the system, with its unit. Nothing else in the code names a number of this kind. */
export const limits = {
  /** Characters (UTF-16 code units) in one paragraph, proposed or written. */
  paragraphCharacters: 20_000,
  /** Words, spaces and marks that may differ before a paragraph counts as rewritten as a whole. */
  editTokens: 400,
  /** Levels of blocks inside blocks; five levels of lists need ten. */
  blockDepth: 16,
  /** Levels at which an update is turned away unread; whatever lies between is put right. */
  nesting: 64,
  /** Client ids new to a document that one update may bring. */
  newClients: 5_000,
  /** Elements and texts one update may bring: a section of thousands of paragraphs fits. */
  newElements: 10_000,
  /** Beginnings and ends of formats one update may bring. */
  newFormats: 20_000,
  /** Bytes of a state vector, which has up to ten for each client id. */
  stateVectorBytes: 200_000,
  /** Bytes of an update that is looked through to see whether it brings anything, from a reader. */
  knownUpdateBytes: 500_000,
  /** Characters in a reason or a reply. */
  remarkCharacters: 5_000,
  /** Characters in a name, title or theme. */
  nameCharacters: 200,
  /** Bytes of one HTTP request body. */
  requestBytes: 1_000_000,
  /** Bytes of one websocket message. A whole section of text fits; a flood does not. */
  messageBytes: 16_000_000,
  /** Bytes of what one connection says about its presence. */
  presenceBytes: 1_024,
  /** Presence messages a connection may send per second; the rest are dropped. */
  presencePerSecond: 30,
  /** Messages read per second from one connection; the rest wait outside. */
  messagesPerSecond: 5_000,
  /** Bytes waiting for a slow reader before its connection is closed with "try again". */
  outgoingBytes: 32_000_000,
  /** Milliseconds between frames that only show the connection is alive (clients give up at 30 s). */
  heartbeat: 15_000,
  /** Milliseconds a room without connections stays in memory. */
  roomIdle: 30_000,
  /** Milliseconds a session lasts. */
  session: 30 * 24 * 3_600_000,
  /** Milliseconds an invitation can be used. */
  invitation: 14 * 24 * 3_600_000,
  /** Sign-in attempts per minute and address. */
  signInsPerMinute: 30,
  /** Events between two checkpoints of the record. */
  checkpointEvents: 200,
} as const;
