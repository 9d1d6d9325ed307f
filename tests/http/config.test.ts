import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

test('a server that is told nothing listens on this machine only, with a demo network', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3_000,
    publicUrl: null,
    demo: true,
    bootstrapToken: null,
    smtpUrl: null,
    mailFrom: null,
    operator: { name: null, mail: null, securityContact: null },
  });
  expect(readConfig({ PORT: '', BOOTSTRAP_TOKEN: '', DEMO: '' })).toEqual(readConfig({}));
});

test.each([
  ['BOOTSTRAP_TOKEN', 'x'.repeat(31)],
  ['PORT', '65536'],
  ['PORT', 'haven'],
  ['PUBLIC_URL', 'nergens'],
  ['DEMO', 'ja'],
  ['SMTP_URL', 'https://mail.example'],
  ['SMTP_URL', 'mail.example'],
  ['MAIL_FROM', 'iemand'],
  ['SECURITY_CONTACT', 'bel ons'],
  ['SECURITY_CONTACT', 'http://manifest.example'],
])('a server that is told %s=%s says which variable is at fault', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

test('all faulty variables are named at once', () => {
  expect(() => readConfig({ PORT: '-1', DEMO: '2' })).toThrow(/PORT[^]*DEMO|DEMO[^]*PORT/);
});

test('[C2] a mail server is told with its name and password, and what mail comes from', () => {
  const told = { SMTP_URL: 'smtps://naam:woord@mail.example:465', MAIL_FROM: 'post@mail.example' };
  expect(readConfig(told)).toMatchObject({
    smtpUrl: told.SMTP_URL,
    mailFrom: told.MAIL_FROM,
  });
});
