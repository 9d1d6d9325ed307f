import * as Y from 'yjs';
import { contentRoot, message, syncMessage } from '#shared/wire.ts';
import { presenceFrame, syncFrame, updateOf } from './RawSocket.ts';

/** Makes a frame for someone whose document is this; a word that is in no other frame marks it. */
type MakeFrame = (doc: Y.Doc, word: string) => Uint8Array | string;

const firstText = (doc: Y.Doc): Y.XmlText =>
  (doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText;

/** An update that puts a word in front of the first paragraph. */
export const insertion: (doc: Y.Doc, word: string) => Uint8Array = (doc, word) =>
  updateOf(doc, (copy) => firstText(copy).insert(0, word));

/** An update that takes the last character of the first paragraph away. */
export const deletion = (doc: Y.Doc): Uint8Array =>
  updateOf(doc, (copy) => firstText(copy).delete(firstText(copy).length - 1, 1));

const nothing = Uint8Array.of(0, 0);

/** Frames whose meaning does not depend on who sends them. */
export const harmless = {
  'step 1': (doc) => syncFrame(syncMessage.step1, Y.encodeStateVector(doc)),
  'empty step 2': () => syncFrame(syncMessage.step2, nothing),
  'empty update': () => syncFrame(syncMessage.update, nothing),
  'step 2 with what the server has': (doc) =>
    syncFrame(syncMessage.step2, Y.encodeStateAsUpdate(doc)),
  presence: (doc) => presenceFrame(doc.clientID, { cursor: { at: 1 } }),
  'unreadable presence': () => Uint8Array.of(message.awareness, 3, 255, 255, 255),
  'query for presence': () => Uint8Array.of(message.queryAwareness),
} satisfies Record<string, MakeFrame>;

/** Frames that do not follow the protocol. */
export const broken = {
  'permission message': () => Uint8Array.of(2, 0, 0),
  'unknown number': () => Uint8Array.of(42, 1, 1),
  'number of our own': () => Uint8Array.of(message.durable, 9),
  'unknown sync message': () => syncFrame(9, nothing),
  'seven bytes of garbage': () => new Uint8Array(7).fill(255),
  'length beyond the end': () => Uint8Array.of(message.sync, syncMessage.update, 127, 0),
  'nothing at all': () => new Uint8Array(),
  'text instead of bytes': () => 'goedendag',
} satisfies Record<string, MakeFrame>;

/** Frames that would change the text. */
export const changing = {
  'step 2': (doc, word) => syncFrame(syncMessage.step2, insertion(doc, word)),
  update: (doc, word) => syncFrame(syncMessage.update, insertion(doc, word)),
} satisfies Record<string, MakeFrame>;

/** An update that cannot be read, in a frame that can. */
export const unreadable = () => syncFrame(syncMessage.update, new Uint8Array(7).fill(255));
