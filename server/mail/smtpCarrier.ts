import { createTransport } from 'nodemailer';
import { limits } from '#shared/limits.ts';
import type { Carried, Carrier } from './Carrier.ts';

// What comes here was checked before; nothing else is to become a list of receivers, or a header.
const oneAddress = /^[^\s,;:<>()[\]"\\@]+@[^\s,;:<>()[\]"\\@]+$/;

interface SmtpOptions {
  /** `smtp:` or `smtps:`, with name and password when the server asks for them. */
  readonly url: string;
  /** The sender's address. */
  readonly from: string;
}

/** Brings mail to a server that speaks SMTP. */
export function smtpCarrier({ url, from }: SmtpOptions): Carrier {
  const host = from.slice(from.lastIndexOf('@') + 1);
  const transport = createTransport({
    url,
    connectionTimeout: limits.mailSilence,
    greetingTimeout: limits.mailSilence,
    socketTimeout: limits.mailSilence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ id, to, unsubscribe, ...content }) => {
      if (!oneAddress.test(to)) return { kind: 'failed', reason: 'no address', isFinal: true };
      try {
        await transport.sendMail({
          ...content,
          messageId: `<${id}@${host}>`,
          from: { name: 'Draagvlak', address: from },
          to,
          envelope: { from, to: [to] },
          headers: { 'Auto-Submitted': 'auto-generated', ...unsubscribing(unsubscribe) },
        });
        return { kind: 'sent' };
      } catch (reason) {
        return failed(reason);
      }
    },
    close: () => transport.close(),
  };
}

// Only with the second header may a mail program turn the mail off by itself: it sends a POST. Others,
// and scanners, only GET, which does nothing [M3].
function unsubscribing(href: string | null): Record<string, string> {
  if (href === null) return {};
  return {
    'List-Unsubscribe': `<${href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

// Only a no to this letter or this receiver is final; a wrong password is put right some day.
const aboutThisMail = ['EENVELOPE', 'EMESSAGE'];

function failed(reason: unknown): Carried {
  const { code, permanent, response, message } = (reason ?? {}) as Record<string, unknown>;
  const said = [response, message, code].find((each) => typeof each === 'string');
  return {
    kind: 'failed',
    reason: String(said ?? reason).slice(0, 300),
    isFinal: permanent === true && aboutThisMail.includes(String(code)),
  };
}
