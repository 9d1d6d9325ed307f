import { Client } from '../support/Client.ts';
import type { Reply } from '../support/Client.ts';
import type { TestApp } from './openTestApp.ts';

/** Somebody's browser: the cookies that come go along from then on. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #url: string;

  /** `session`: of who is signed in there. */
  constructor({ url }: Pick<TestApp, 'url'>, session?: Client) {
    this.#url = url;
    this.#take(session?.headers['cookie'] ?? '');
  }

  /** Uses the session of somebody else from now on. */
  enter(session: Client): void {
    this.#take(session.headers['cookie'] ?? '');
  }

  async send(method: string, path: string, body?: unknown): Promise<Reply> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await new Client(this.#url, { cookie }).send(method, path, body);
    this.#take((reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
    return reply;
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  post(path: string, body?: unknown): Promise<Reply> {
    return this.send('POST', path, body);
  }

  #take(pair: string): void {
    const [name = '', value = ''] = pair.split('=');
    if (name !== '') this.cookies.set(name, value);
  }
}
