import type { Logger } from 'pino';
import type { House } from '../actions/House.ts';
import type { Config } from '../config.ts';
import type { Links } from '../http/Links.ts';
import { Postman } from '../mail/Postman.ts';
import { readMail } from '../mail/readMail.ts';
import { smtpCarrier } from '../mail/smtpCarrier.ts';

interface Opening {
  readonly house: House;
  readonly links: Links;
  readonly config: Pick<Config, 'smtpUrl' | 'mailFrom'>;
  readonly log: Logger;
}

/** Has mail sent, when there is a mail server; null when there is none. */
export function openPostman({ house, links, config, log }: Opening): Postman | null {
  const { smtpUrl, mailFrom } = config;
  if (smtpUrl === null) return null;
  const from = mailFrom ?? `draagvlak@${links.isLoopback ? 'localhost' : links.hostname}`;
  return new Postman({
    outbox: house.accounts.outbox,
    carrier: smtpCarrier({ url: smtpUrl, from }),
    write: (mail) => readMail(mail, { ...house, links }),
    onFailure: (about) => log.warn(about, 'a mail did not go out'),
  });
}
