import { decisions as en } from '#shared/language/en/decisions.ts';
import type { Language } from '#shared/language/language.ts';
import { decisions as nl } from '#shared/language/nl/decisions.ts';
import { words } from '#shared/language/words.ts';
import type { Decision } from './Decision.ts';
import { escapeXml } from './escapeXml.ts';

/** What a feed is made from. */
export interface FeedView {
  readonly title: string;
  /** The full address of the public page. */
  readonly page: string;
  /** The full address of the feed itself. */
  readonly feed: string;
  /** ISO 8601; when the manifesto was made, for a feed in which nothing stands yet. */
  readonly since: string;
  /** The newest first. */
  readonly decisions: readonly Decision[];
}

/**
 * What was decided, as an Atom feed (RFC 4287) [O2]. Partners are named, people are not [J3]. An
 * entry is known by its number in the record, so it is the same one in every language and for ever.
 */
export function renderFeed(view: FeedView, language: Language): string {
  const say = { nl, en }[language];
  const { page, feed, decisions } = view;
  const { frame } = words(language);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('title', say.title(view.title)),
    element('id', feed),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    element('updated', decisions[0]?.at ?? view.since),
    `<author>${element('name', frame.appName)}</author>`,
    ...decisions.flatMap((decision) => entryOf(decision, view, language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryOf(decision: Decision, { page, feed }: FeedView, language: Language): string[] {
  const { seq, at, section, what } = decision;
  return [
    '<entry>',
    element('title', headline(decision, language)),
    element('id', `${feed}#${seq}`),
    `<link rel="alternate" type="text/html" href="${escapeXml(`${page}#s-${section}`)}"/>`,
    element('published', at),
    element('updated', at),
    element('summary', what.reason),
    '</entry>',
  ];
}

function headline({ section, title, what }: Decision, language: Language): string {
  const say = { nl, en }[language];
  const where = `${section}. ${title}`;
  if (what.kind === 'phase') return say.phase(where, words(language).phases.names[what.phase]);
  if (what.kind === 'restored') return say.restored(where);
  return say[what.outcome]({ number: what.number, partner: what.partner, where });
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
