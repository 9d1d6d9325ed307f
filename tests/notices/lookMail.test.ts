import { describe, expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import type { ReceivedMail } from '../support/readMessage.ts';
import { paragraphOf } from '../http/cast.ts';
import { acts } from './acts.ts';
import { openNotices } from './openNotices.ts';

const said = {
  nl: {
    subject: 'Een trekker vraagt u om te kijken',
    title: '* Een trekker vraagt u om naar 1.1 te kijken',
    earlier: 'Toen uw partner er iets van zei:',
    now: 'Nu:',
    only: 'Er staat:',
    link: 'Ga naar 1.1',
  },
  en: {
    subject: 'A lead asks you to look',
    title: '* A lead asks you to look at 1.1',
    earlier: 'When your partner spoke of it:',
    now: 'Now:',
    only: 'It says:',
    link: 'Go to 1.1',
  },
} as const;

/** A partner agreed, words changed, and a lead asks to look, with a note that tries to be markup. */
async function mailed(
  language: 'nl' | 'en',
  agreed = true,
): Promise<{ mail: ReceivedMail; url: string }> {
  const { app, post, tell } = await openNotices();
  const { tickets, sessions } = app.house.accounts;
  const token = await tickets.invite('mandate' as PersonId);
  await sessions.exchange(token, { device: { browser: 'other', system: 'other' }, language });
  if (agreed) await acts.agree(app);
  await acts.type(app, 'Ook <b>buiten</b> ');
  await acts.ask(app, 'Past dit <img src=x> & klopt het?');
  await tell();
  const mail = post.received.find(({ to }) => to[0]?.startsWith('mandate@'));
  if (!mail) throw new Error('No mail came.');
  return { mail, url: `${app.url}/manifest/m/1#p-${paragraphOf('own')}` };
}

describe.each(['nl', 'en'] as const)('[M5] a mail that asks to look, in %s', (language) => {
  const words = said[language];

  test('has the words of then and of now, what is new marked, and the way to the paragraph', async () => {
    const { mail, url } = await mailed(language);
    expect(mail.headers['subject']).toEqual([words.subject]);
    const lines = mail.text.split(/\r?\n/);
    expect(lines).toContain(words.title);
    expect(lines).toContain('‘Past dit <img src=x> & klopt het?’'.replaceAll(/[‘’]/g, (sign) => language === 'nl' ? sign : sign === '‘' ? '“' : '”')); // prettier-ignore
    expect(lines.slice(lines.indexOf(words.earlier))[1]).toBe('  Wij luisteren naar elke inwoner.');
    expect(lines.slice(lines.indexOf(words.now))[1]).toBe(
      '  [+Ook <b>buiten</b> +]Wij luisteren naar elke inwoner.',
    );
    expect(lines).toContain(url);
    expect(mail.html).toMatch(/<ins style="[^"]+">Ook &lt;b&gt;buiten&lt;\/b&gt; <\/ins>Wij/);
    expect(mail.html).toContain(`<a href="${url}">${words.link}</a>`);
    expect(mail.html).toContain(`<html lang="${language}">`);
    expect(mail.html).not.toMatch(/<(img|link|script|b>buiten)|url\(/);
  });

  test('shows who never spoke of it what it says', async () => {
    const { mail } = await mailed(language, false);
    const lines = mail.text.split(/\r?\n/);
    expect(lines.slice(lines.indexOf(words.only))[1]).toBe(
      '  Ook <b>buiten</b> Wij luisteren naar elke inwoner.',
    );
    expect(mail.html).toContain('>Ook &lt;b&gt;buiten&lt;/b&gt; Wij luisteren');
    expect(mail.text).not.toContain('[+');
    expect(mail.html).not.toContain('<ins');
  });
});
