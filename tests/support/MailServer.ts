import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { readMessage } from './readMessage.ts';
import type { ReceivedMail } from './readMessage.ts';

/** What a mail server says to a message; `hold` waits before it says that it has it. */
export type Answer =
  | { readonly kind: 'take' }
  | { readonly kind: 'refuse'; readonly code: number }
  | { readonly kind: 'hold'; readonly until: Promise<void> };

/** A mail server that speaks SMTP on a free port, and keeps what it took. Gone after the test. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** Asked at each message, with how many came before. */
  answer: (nth: number) => Answer = () => ({ kind: 'take' });
  #asked = 0;
  #server: SMTPServer;
  #port = 0;

  private constructor() {
    this.#server = this.#make();
  }

  static async open(): Promise<MailServer> {
    const opened = new MailServer();
    await opened.#listen();
    onTestFinished(() => opened.stop());
    return opened;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** How many messages were offered to it. */
  get asked(): number {
    return this.#asked;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  /** Listens again, on the same port. */
  async start(): Promise<void> {
    this.#server = this.#make();
    await this.#listen();
  }

  async #listen(): Promise<void> {
    const listening = this.#server.listen(this.#port, '127.0.0.1');
    await once(listening, 'listening');
    this.#port = (listening.address() as AddressInfo).port;
  }

  #make(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 100,
      onData: (stream, session, reply) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const answer = this.answer(this.#asked);
          this.#asked += 1;
          if (answer.kind === 'refuse')
            return reply(Object.assign(new Error('No.'), { responseCode: answer.code }));
          const to = session.envelope.rcptTo.map(({ address }) => address);
          this.received.push(readMessage(Buffer.concat(chunks).toString(), to));
          if (answer.kind === 'take') return reply();
          void answer.until.then(() => reply());
        });
      },
    });
    // A client that was killed breaks off.
    server.on('error', () => undefined);
    return server;
  }
}
