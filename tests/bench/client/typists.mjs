import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/**
 * People who type, in a process of their own: stock y-websocket clients with a session and a caret.
 * Arguments: the address, the name of the text's root, and per person a section and a session.
 */
const [url, root, ...pairs] = process.argv.slice(2);
const letters = 'en wat er nog te kiezen valt ';
// What our server says besides the text.
const ours = [100, 101, 102];
const ready = [];
process.setMaxListeners(0);

for (let at = 0; at < pairs.length; at += 2) ready.push(enter(pairs[at], pairs[at + 1], at / 2));
await Promise.all(ready);
console.log('Ready.');
process.on('SIGTERM', () => process.exit(0));

async function enter(section, session, place) {
  class SignedIn extends WebSocket {
    constructor(address) {
      super(address, { headers: { cookie: `draagvlak=${session}`, origin: url } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, section, doc, {
    disableBc: true,
    WebSocketPolyfill: SignedIn,
  });
  for (const number of ours) provider.messageHandlers[number] = () => undefined;
  await new Promise((synced) => provider.once('sync', synced));
  type(provider, place, 0);
}

// One and a half keystrokes a second, unevenly, and on to another paragraph after a sentence.
function type(provider, place, count) {
  const fragment = provider.doc.getXmlFragment(root);
  const block = fragment.get((place * 7 + 3 + Math.floor(count / 60)) % fragment.length);
  const text = block.get(0);
  const offset = Math.min(text.length, 40 + (count % 60));
  text.insert(offset, letters[count % letters.length]);
  const caret = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, offset + 1));
  provider.awareness.setLocalStateField('cursor', { anchor: caret, head: caret });
  setTimeout(() => type(provider, place, count + 1), 350 + Math.random() * 650);
}
