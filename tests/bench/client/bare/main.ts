import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { documentExtensions } from '#shared/schema/documentExtensions.ts';
import { contentRoot } from '#shared/wire.ts';

/** The least that edits a section together: its schema, so that ids stay, and nothing around it. */
const document = new Doc();
const provider = new WebsocketProvider(
  `${location.origin.replace('http', 'ws')}/sync`,
  location.hash.slice(1),
  document,
  { disableBc: true },
);
const start = (isSynced: boolean) => {
  if (!isSynced) return;
  provider.off('sync', start);
  const editor = new Editor({
    element: globalThis.document.body,
    extensions: [
      ...documentExtensions(),
      Collaboration.configure({ document, field: contentRoot }),
    ],
  });
  Object.assign(globalThis, { editor });
};
provider.on('sync', start);
