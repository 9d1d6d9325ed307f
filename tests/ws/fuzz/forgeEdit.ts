import * as Y from 'yjs';
import { newId } from '#shared/newId.ts';
import { contentRoot } from '#shared/wire.ts';
import type { Random } from './Random.ts';
import { names } from './twistUpdate.ts';

type Forge = (doc: Y.Doc, random: Random) => void;

const root = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(contentRoot);

function elements(doc: Y.Doc): Y.XmlElement[] {
  const walk = (parent: Y.XmlFragment): Y.XmlElement[] =>
    parent
      .toArray()
      .flatMap((child) => (child instanceof Y.XmlElement ? [child, ...walk(child)] : []));
  return walk(root(doc));
}

function anyElement(doc: Y.Doc, random: Random): Y.XmlElement {
  const all = elements(doc);
  if (all.length > 0) return random.pick(all);
  const made = new Y.XmlElement('paragraph');
  root(doc).insert(0, [made]);
  return made;
}

function anyText(doc: Y.Doc, random: Random): Y.XmlText {
  const element = anyElement(doc, random);
  const texts = element.toArray().filter((child) => child instanceof Y.XmlText);
  if (texts.length > 0) return random.pick(texts);
  const made = new Y.XmlText();
  element.insert(0, [made]);
  return made;
}

function anywhere(doc: Y.Doc, random: Random, made: Y.XmlElement | Y.XmlText): void {
  const parent = random.chance(2) ? root(doc) : anyElement(doc, random);
  parent.insert(random.below(parent.length + 1), [made]);
}

function nest(levels: readonly string[]): Y.XmlElement {
  const [outer = 'blockquote', ...inner] = levels;
  const element = new Y.XmlElement(outer);
  if (inner.length > 0) element.insert(0, [nest(inner)]);
  return element;
}

const kinds = ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote'];
const hidden = ['\u202e', '\u2066', '\u200b', '\u200d', '\ufeff', '\u0000', '\ud800', '\u00ad'];

const forgeries: readonly Forge[] = [
  function subDocument(doc, random) {
    if (random.chance(2)) doc.getMap('elders').set('in', new Y.Doc());
    else root(doc).insert(0, [new Y.Doc() as never]);
  },
  function otherRoot(doc, random) {
    const name = random.pick(['elders', '__proto__', '', 'constructor', 'config']);
    if (random.chance(2)) doc.getMap(name).set(random.pick(names), 'x'.repeat(random.below(200)));
    else doc.getArray(name).push(['x', 1, true]);
  },
  function keyOnRoot(doc, random) {
    const content = root(doc) as unknown as Y.XmlElement;
    Y.XmlElement.prototype.setAttribute.call(content, random.pick(names), 'elders');
  },
  function attribute(doc, random) {
    const value = random.pick<unknown>(['x', 'javascript:alert(1)', 5, null, { id: 1 }, [1], true]);
    anyElement(doc, random).setAttribute(random.pick(names), value as never);
  },
  function takenId(doc, random) {
    const ids = elements(doc).map((element) => element.getAttribute('id') ?? '');
    anyElement(doc, random).setAttribute('id', random.pick([...ids, 's1-p0', 'x'.repeat(100)]));
  },
  function takenAliases(doc, random) {
    const ids = elements(doc).map((element) => element.getAttribute('id') ?? '');
    anyElement(doc, random).setAttribute('aliases', ids.join(' '));
  },
  function unknownNode(doc, random) {
    anywhere(doc, random, new Y.XmlElement(random.pick(names)));
  },
  function unknownType(doc, random) {
    const parent = random.chance(2) ? root(doc) : anyElement(doc, random);
    const made = random.pick([new Y.Map(), new Y.Array(), new Y.Text('x'), new Y.XmlHook('x')]);
    parent.insert(0, [made as never]);
  },
  function mark(doc, random) {
    const text = anyText(doc, random);
    const value = random.pick<unknown>([true, {}, 'x', 1, { href: 'javascript:x' }, { href: 7 }]);
    const name = random.pick([...names, 'strike', 'ychange', 'comment', 'link--x', 'bold--abc']);
    text.insert(0, 'merk ', { [name]: value as never });
  },
  function hiddenCharacters(doc, random) {
    const text = anyText(doc, random);
    text.insert(random.below(text.length + 1), random.pick(hidden).repeat(1 + random.below(9)));
  },
  function embed(doc, random) {
    anyText(doc, random).insertEmbed(0, { image: 'x' });
  },
  function deepNesting(doc, random) {
    const depth = 1 + random.below(random.chance(4) ? 80 : 12);
    anywhere(doc, random, nest(Array.from({ length: depth }, () => random.pick(kinds))));
  },
  function looseText(doc, random) {
    anywhere(doc, random, new Y.XmlText('los'));
  },
  function emptyBlock(doc, random) {
    anywhere(doc, random, new Y.XmlElement(random.pick(kinds)));
  },
  function deleteAll(doc, random) {
    if (random.chance(4)) root(doc).delete(0, root(doc).length);
  },
  function deletePart(doc, random) {
    const { length } = root(doc);
    if (length > 0) root(doc).delete(random.below(length), 1);
  },
  function copies(doc, random) {
    const source = anyElement(doc, random);
    root(doc).insert(
      0,
      Array.from({ length: 1 + random.below(5) }, () => source.clone()),
    );
  },
  function honest(doc, random) {
    const made = new Y.XmlElement('paragraph');
    made.setAttribute('id', newId());
    made.insert(0, [new Y.XmlText('Gewoon een regel.')]);
    root(doc).insert(random.below(root(doc).length + 1), [made]);
  },
];

/**
 * An update that a client makes which keeps to Yjs, and to nothing else: one to three changes to a
 * copy of this state, under this client id. Undefined when they came to nothing.
 */
export function forgeEdit(
  state: Uint8Array,
  client: number,
  random: Random,
): Uint8Array | undefined {
  const doc = new Y.Doc({ guid: 'forged' });
  Y.applyUpdate(doc, state);
  doc.clientID = client;
  let forged: Uint8Array | undefined;
  doc.on('update', (update: Uint8Array) => (forged = update));
  try {
    doc.transact(() => {
      for (let times = 1 + random.below(3); times > 0; times -= 1)
        random.pick(forgeries)(doc, random);
    });
  } catch {
    // Yjs itself would not do that.
    return undefined;
  }
  return forged;
}
