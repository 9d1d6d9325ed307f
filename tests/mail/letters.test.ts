import { describe, expect, test } from 'vitest';
import { languages } from '#shared/language/language.ts';
import { personId } from '#shared/ids.ts';
import { letterHtml } from '../../server/mail/letterHtml.ts';
import { letterText } from '../../server/mail/letterText.ts';
import { writeLetter } from '../../server/mail/writeLetter.ts';
import type { AccountMail } from '../../server/records/Mail.ts';

const kinds = ['invitation', 'sign-in', 'mail-change', 'mail-changed', 'ways-changed'] as const;
const at = Date.parse('2026-09-01T10:00:00Z');
const facts = {
  name: 'Ada <Voorbeeld> & "Zn"',
  partner: 'Gemeente <b>Oefendam</b>',
  href: 'https://manifest.example/aanmelden#token-token-token',
};

function mailOf(kind: AccountMail['kind'], language: AccountMail['language']): AccountMail {
  const until = at + (kind === 'invitation' ? 14 * 24 * 3_600_000 : 15 * 60_000);
  const delivery = { kind: 'waiting', tries: 0, due: at, reason: null } as const;
  const about = { to: 'ada@voorbeeld.example', person: personId.parse('ada'), token: 'x' };
  return { id: 'm1', kind, language, at, until, delivery, ...about };
}

const written = languages.flatMap((language) =>
  kinds.map((kind) => {
    const hasLink = kind !== 'mail-changed' && kind !== 'ways-changed';
    const letter = writeLetter(mailOf(kind, language), {
      ...facts,
      href: hasLink ? facts.href : null,
    });
    return { kind, language, hasLink, letter };
  }),
);

describe.each(written)('[C2] the letter $kind in $language', ({ language, hasLink, letter }) => {
  test('says the same in plain text and in HTML, with the whole link to read', () => {
    const text = letterText(letter);
    const markup = letterHtml(letter, language);
    for (const paragraph of [...letter.before, ...letter.after]) expect(text).toContain(paragraph);
    expect(text.split('\n').includes(facts.href)).toBe(hasLink);
    expect(markup.includes(`<a href="${facts.href}">`)).toBe(hasLink);
    expect(markup).toContain(`<html lang="${language}">`);
    expect(text).toContain(facts.name);
  });

  test('lets nothing that someone wrote be markup, and nothing of theirs into the subject', () => {
    const markup = letterHtml(letter, language);
    expect(markup).not.toContain('<Voorbeeld>');
    expect(markup).not.toContain('<b>Oefendam</b>');
    expect(markup).toContain('Ada &lt;Voorbeeld&gt; &amp; &quot;Zn&quot;');
    for (const told of Object.values(facts)) expect(letter.subject).not.toContain(told);
    expect(letter.subject).toMatch(/^[\x20-\x7e]+$/);
  });

  test('has nothing that is fetched or counted when it is opened', () => {
    const markup = letterHtml(letter, language);
    expect(markup).not.toMatch(/<(img|link|script|iframe|object|form|video)|url\(|@import|srcset/i);
    const addresses = [...markup.matchAll(/https?:[^\s"<]+/g)].map(([address]) => address);
    expect(new Set(addresses)).toEqual(new Set(hasLink ? [facts.href] : []));
  });
});

test('[C2] a letter says until when, and in the language of who reads it', () => {
  const says = (kind: AccountMail['kind'], language: AccountMail['language']) =>
    letterText(writeLetter(mailOf(kind, language), facts));
  expect(says('invitation', 'nl')).toContain('15 september 2026');
  expect(says('invitation', 'en')).toContain('15 September 2026');
  expect(says('sign-in', 'nl')).toContain('15 minuten');
  expect(says('sign-in', 'en')).toContain('15 minutes');
  expect(letterText(writeLetter(mailOf('sign-in', 'nl'), { ...facts, name: '' }))).not.toContain(
    'Beste',
  );
});
