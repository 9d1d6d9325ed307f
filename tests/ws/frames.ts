import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { DoubtNews } from '#shared/doubt.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { contentRoot, encodeDoubt, message, syncMessage } from '#shared/wire.ts';
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

/** An update that takes everything away; a few bytes, however long the text. */
export const wipe = (doc: Y.Doc): Uint8Array =>
  updateOf(doc, (copy) => {
    const content = copy.getXmlFragment(contentRoot);
    content.delete(0, content.length);
  });

const nothing = Uint8Array.of(0, 0);

// What a stock client that has everything answers to a step 1: the deletions it knows of.
const deletionsIn = (doc: Y.Doc): Uint8Array =>
  Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc));

/** Frames whose meaning does not depend on who sends them. */
export const harmless = {
  'step 1': (doc) => syncFrame(syncMessage.step1, Y.encodeStateVector(doc)),
  'empty step 2': () => syncFrame(syncMessage.step2, nothing),
  'empty update': () => syncFrame(syncMessage.update, nothing),
  'step 2 with what the server has': (doc) =>
    syncFrame(syncMessage.step2, Y.encodeStateAsUpdate(doc)),
  'step 2 of a reader after deletions': (doc) => syncFrame(syncMessage.step2, deletionsIn(doc)),
  presence: (doc) => presenceFrame(doc.clientID, { cursor: { at: 1 } }),
  'unreadable presence': () => Uint8Array.of(message.awareness, 3, 255, 255, 255),
  'query for presence': () => Uint8Array.of(message.queryAwareness),
} satisfies Record<string, MakeFrame>;

/** What a page tells of a doubt it found, whose page wrote this. */
export const doubtNews = (own: string): DoubtNews => {
  const said = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
  return {
    kind: 'found',
    doubt: {
      id: 'd1',
      paragraph: 'p1' as ParagraphId,
      behind: null,
      epoch: 1,
      cause: 'changed',
      number: '1.1',
      base: said('Eerst.'),
      own: [said(own)],
      others: [said('Anders.')],
      merged: [said('Samen.')],
      isOwnIn: true,
    },
  };
};

/** News of a doubt, to who has a text before them. */
export const doubting = {
  'news of a doubt': (_doc, word) => encodeDoubt(doubtNews(word)),
} satisfies Record<string, MakeFrame>;

/** Numbers that no client may say: those only a server sends, and those nobody does. */
const strangeNumbers = [
  message.durable,
  message.record,
  message.refused,
  ...[2, 4, 5, 42, 99, 104, 127, 128, 255, 300, 2 ** 31, 2 ** 32, 2 ** 53 - 1],
];

const numbered = (number: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, number);
    encoding.writeVarUint8Array(encoder, nothing);
  });

/** Frames that do not follow the protocol: nobody on any line may send them. */
export const broken = {
  ...Object.fromEntries(
    strangeNumbers.map((number) => [`number ${number}`, () => numbered(number)] as const),
  ),
  'seven bytes of garbage': () => new Uint8Array(7).fill(255),
  'a number without an end': () => Uint8Array.of(128),
  'a presence that is not all there': () => Uint8Array.of(message.awareness, 200),
  'nothing at all': () => new Uint8Array(),
  'text instead of bytes': () => 'goedendag',
} satisfies Record<string, MakeFrame>;

/** Sync messages that do not follow the protocol, to who has a text before them. */
export const brokenSync = {
  'sync without a kind': () => Uint8Array.of(message.sync),
  'unknown sync message': () => syncFrame(9, nothing),
  'unknown sync message beyond a byte': () => syncFrame(2 ** 32, nothing),
  'length beyond the end': () => Uint8Array.of(message.sync, syncMessage.update, 127, 0),
  'step 1 beyond the limit': () =>
    syncFrame(syncMessage.step1, new Uint8Array(limits.stateVectorBytes + 1)),
} satisfies Record<string, MakeFrame>;

/** Frames that would change the text. */
export const changing = {
  'step 2': (doc, word) => syncFrame(syncMessage.step2, insertion(doc, word)),
  update: (doc, word) => syncFrame(syncMessage.update, insertion(doc, word)),
  'update with bytes behind it': (doc, word) =>
    Uint8Array.of(...syncFrame(syncMessage.update, insertion(doc, word)), 1, 2, 3),
} satisfies Record<string, MakeFrame>;

/** An update that cannot be read, in a frame that can. */
export const unreadable = () => syncFrame(syncMessage.update, new Uint8Array(7).fill(255));
