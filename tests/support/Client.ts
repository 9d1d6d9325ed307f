import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { bearsUpdate, contentRoot, message, readDurable } from '#shared/wire.ts';
import { bootstrapToken } from './runServer.ts';

/** What the API answered. */
export interface Reply {
  readonly status: number;
  readonly body: Record<string, unknown> & { readonly code?: string };
  readonly headers: Headers;
}

/** Somebody who uses the API, with a session or as the provisioning service. */
export class Client {
  readonly url: string;
  readonly headers: Record<string, string>;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.url = url;
    this.headers = headers;
  }

  /** The service account that provisions. */
  static service(url: string): Client {
    return new Client(url, { authorization: `Bearer ${bootstrapToken}` });
  }

  /** Signs in with the token of a sign-in link. */
  static async signIn(url: string, link: string): Promise<Client> {
    const token = new URL(link).hash.slice(1);
    const { headers, status } = await new Client(url).send('POST', '/sessions', { token });
    if (status !== 201) throw new Error(`Signing in answered ${status}.`);
    return new Client(url, { cookie: (headers.get('set-cookie') ?? '').split(';')[0] ?? '' });
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        ...this.headers,
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      body:
        isJson && text !== '' && !response.headers.get('content-type')?.includes('ndjson')
          ? JSON.parse(text)
          : { text },
      headers: response.headers,
    };
  }

  /** Sends a file as it is. */
  async upload(path: string, bytes: Uint8Array): Promise<Reply> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...this.headers, 'content-type': 'application/octet-stream' },
      body: Buffer.from(bytes),
    });
    const body = (await response.json()) as Reply['body'];
    return { status: response.status, body, headers: response.headers };
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body: unknown): Promise<Reply> {
    return this.send('PUT', path, body);
  }

  /** Opens a section with a stock provider. */
  open(section: string, doc = new Y.Doc()): Writer {
    return new Writer(this, section, doc);
  }
}

/**
 * A stock `WebsocketProvider` on one section, with a count of what it sent and of what the server
 * said is on disk.
 */
export class Writer {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Our own frames about the record and about refused updates, as they came. */
  readonly told: Record<string, unknown>[] = [];
  #sent = 0;
  #durable = 0;

  constructor({ url, headers }: Client, room: string, doc: Y.Doc) {
    this.doc = doc;
    const onOpen = () => ([this.#sent, this.#durable] = [0, 0]);
    const onSend = (frame: Uint8Array) => (this.#sent += bearsUpdate(frame) ? 1 : 0);
    class CountingSocket extends WebSocket {
      constructor(address: string) {
        super(address, { headers });
        onOpen();
      }

      override send(data: never): void {
        if (this.readyState === WebSocket.OPEN) onSend(data);
        super.send(data);
      }
    }
    this.provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/sync`, room, doc, {
      disableBc: true,
      WebSocketPolyfill: CountingSocket as unknown as typeof globalThis.WebSocket,
      maxBackoffTime: 200,
    });
    this.provider.messageHandlers[message.durable] = (_: unknown, decoder: decoding.Decoder) => {
      this.#durable = readDurable(decoder);
    };
    for (const own of [message.record, message.refused, message.doubt]) {
      this.provider.messageHandlers[own] = (_: unknown, decoder: decoding.Decoder) => {
        this.told.push(JSON.parse(decoding.readVarString(decoder)) as Record<string, unknown>);
      };
    }
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment(contentRoot);
  }

  /** Whether everything this writer sent is on the server's disk [T1]. */
  get isSaved(): boolean {
    return this.provider.wsconnected && this.provider.synced && this.#durable >= this.#sent;
  }

  /** The text of each text-bearing block, in order. */
  texts(): string[] {
    const texts: string[] = [];
    const walk = (parent: Y.XmlFragment): void => {
      for (const child of parent.toArray()) {
        if (!(child instanceof Y.XmlElement)) continue;
        if (['paragraph', 'heading'].includes(child.nodeName)) texts.push(plainTextOf(child));
        else walk(child);
      }
    };
    walk(this.fragment);
    return texts;
  }

  close(): void {
    this.provider.destroy();
  }
}

export function plainTextOf(element: Y.XmlElement): string {
  return element
    .toArray()
    .filter((child) => child instanceof Y.XmlText)
    .map((text) => (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join(''))
    .join('');
}
