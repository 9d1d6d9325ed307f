import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';

test('a server that is told nothing listens on this machine only, with a demo network', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3_000,
    databaseUrl: null,
    publicUrl: null,
    trustedProxies: [],
    demo: true,
    bootstrapToken: null,
    smtpUrl: null,
    mailFrom: null,
    oidc: null,
    secondFactor: 'off',
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
  ['TRUSTED_PROXIES', 'balancer.example'],
  ['TRUSTED_PROXIES', '10.0.0.1, 10.1.0.0/33'],
  ['DATABASE_URL', 'mysql://database.example/draagvlak'],
  ['REDIS_URL', 'memcached://redis.example'],
  // Of use among several servers only.
  ['REDIS_URL', 'redis://redis.example'],
  ['SMTP_URL', 'https://mail.example'],
  ['SMTP_URL', 'mail.example'],
  ['MAIL_FROM', 'iemand'],
  ['OIDC_ISSUER', 'bureau.example'],
  ['OIDC_ISSUER', 'http://bureau.example'],
  ['OIDC_ISSUER', 'ftp://127.0.0.1'],
  ['OIDC_CLIENT_ID', 'alleen'],
  ['REQUIRE_SECOND_FACTOR', 'ja'],
  ['SECURITY_CONTACT', 'bel ons'],
  ['SECURITY_CONTACT', 'http://manifest.example'],
])('a server that is told %s=%s says which variable is at fault', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
});

test('all faulty variables are named at once', () => {
  expect(() => readConfig({ PORT: '-1', DEMO: '2' })).toThrow(/PORT[^]*DEMO|DEMO[^]*PORT/);
});

test('[C3] proxies on other machines are told by their addresses', () => {
  const told = { TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,2001:db8::/32' };
  expect(readConfig(told).trustedProxies).toEqual(['10.0.0.1', '10.1.0.0/16', '2001:db8::/32']);
});

test('[C2] a mail server is told with its name and password, and what mail comes from', () => {
  const told = { SMTP_URL: 'smtps://naam:woord@mail.example:465', MAIL_FROM: 'post@mail.example' };
  expect(readConfig(told)).toMatchObject({
    smtpUrl: told.SMTP_URL,
    mailFrom: told.MAIL_FROM,
  });
});

test('[C7, C9] a provider is told with who we are there, by name; a second factor is asked of whom one says', () => {
  const told = { OIDC_ISSUER: 'https://bureau.example/realm', OIDC_CLIENT_ID: 'draagvlak' };
  const provider = { issuer: told.OIDC_ISSUER, clientId: 'draagvlak', clientSecret: null };
  expect(readConfig(told).oidc).toEqual({ ...provider, name: 'bureau.example' });
  const named = { ...told, OIDC_NAME: 'Bureau', OIDC_CLIENT_SECRET: 'x' };
  expect(readConfig(named).oidc).toEqual({ ...provider, clientSecret: 'x', name: 'Bureau' });
  expect(readConfig({ REQUIRE_SECOND_FACTOR: 'leads' }).secondFactor).toBe('leads');
});
