import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { fetchEvents, fetchState } from '../api/manifestos.ts';
import type { Me } from '../api/Me.ts';
import type { ManifestoId, SectionId } from '#shared/ids.ts';
import { actingAs } from '#shared/actingAs.ts';
import { manifestoRoomPrefix } from '#shared/wire.ts';
import { openDeviceCopy } from './DeviceCopy.ts';
import { followNetwork } from './followNetwork.ts';
import { followRecord } from './followRecord.ts';
import type { Live } from './Live.ts';
import { presenceIn } from './presenceIn.ts';
import { Settable } from './Store.ts';
import { RecordMirror } from './RecordMirror.ts';

/**
 * Opens a manifesto: reads its record and joins its room.
 *
 * @throws ApiProblem when the record could not be read.
 */
export async function openLive(manifesto: ManifestoId, me: Me): Promise<Live> {
  const mirror = new RecordMirror(
    {
      snapshot: () => fetchState(manifesto),
      eventsAfter: (seq) => fetchEvents(manifesto, seq),
    },
    await fetchState(manifesto),
  );
  const syncUrl = `${location.origin.replace(/^http/, 'ws')}/sync`;
  const doc = new Doc();
  const provider = new WebsocketProvider(syncUrl, manifestoRoomPrefix + manifesto, doc, {
    disableBc: true,
    params: { [actingAs]: me.person.id },
  });
  followRecord(provider, mirror);
  const stopNetwork = followNetwork(provider, window);
  return {
    manifesto,
    me,
    mirror,
    presence: presenceIn(provider, me.person.id),
    written: new Settable<SectionId | null>(null),
    syncUrl,
    Socket: WebSocket,
    page: window,
    openDeviceCopy,
    provider,
    destroy() {
      stopNetwork();
      provider.destroy();
      doc.destroy();
    },
  };
}
