import type { WebsocketProvider } from 'y-websocket';

/**
 * Lets go of the connection when the device says it is offline, and comes back with it: a dead
 * socket would otherwise look alive for half a minute. The answer stops that.
 */
export function followNetwork(provider: WebsocketProvider, page: EventTarget): () => void {
  let isLetGo = false;
  const offline = () => {
    isLetGo = provider.shouldConnect;
    provider.disconnect();
  };
  const online = () => {
    if (isLetGo) provider.connect();
    isLetGo = false;
  };
  page.addEventListener('offline', offline);
  page.addEventListener('online', online);
  return () => {
    page.removeEventListener('offline', offline);
    page.removeEventListener('online', online);
  };
}
