import type { Logger } from 'pino';
import type { House } from '../actions/House.ts';
import type { Config } from '../config.ts';
import type { Links } from '../http/Links.ts';
import { Postman } from '../mail/Postman.ts';
import { smtpCarrier } from '../mail/smtpCarrier.ts';
import { writeMail } from './writeMail.ts';

interface Opening {
  readonly house: House;
  readonly links: Links;
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** Has mail sent, when there is a mail server; null when there is none. */
export function openPostman({ house, links, config, log, now }: Opening): Postman | null {
  const { smtpUrl, mailFrom } = config;
  if (smtpUrl === null) return null;
  const from = mailFrom ?? `draagvlak@${links.isLoopback ? 'localhost' : links.hostname}`;
  return new Postman({
    outbox: house.accounts.outbox,
    carrier: smtpCarrier({ url: smtpUrl, from }),
    now,
    write: (mail) => writeMail(mail, { house, links, now }),
    onFailure: (about) => log.warn(about, 'a mail did not go out'),
  });
}
