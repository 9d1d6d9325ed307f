import { decisions as en } from '#shared/language/en/decisions.ts';
import type { Language } from '#shared/language/language.ts';
import { decisions as nl } from '#shared/language/nl/decisions.ts';
import { words } from '#shared/language/words.ts';
import type { Decision } from './Decision.ts';
import { xml } from '../Xml.ts';
import type { Xml } from '../Xml.ts';

/** What a feed is made from. */
export interface FeedView {
  readonly title: string;
  /** The full address of the public page. */
  readonly page: string;
  /** The full address of the feed, by which it and its entries are known. */
  readonly feed: string;
  /** The full address of the feed in the language it is in. */
  readonly self: string;
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
  const { page, feed, self, decisions } = view;
  const { frame } = words(language);
  const { markup } = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
    <title>${say.title(view.title)}</title>
    <id>${feed}</id>
    <link rel="self" type="application/atom+xml" href="${self}" />
    <link rel="alternate" type="text/html" href="${page}" />
    <updated>${decisions[0]?.at ?? view.since}</updated>
    <author><name>${frame.appName}</name></author>
    ${decisions.map((decision) => entryOf(decision, view, language))}
  </feed>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${markup}\n`;
}

function entryOf(decision: Decision, { page, feed }: FeedView, language: Language): Xml {
  const { seq, at, section, what } = decision;
  return xml`<entry>
    <title>${headline(decision, language)}</title>
    <id>${`${feed}#${seq}`}</id>
    <link rel="alternate" type="text/html" href="${page}#s-${section}" />
    <published>${at}</published>
    <updated>${at}</updated>
    <summary>${what.reason}</summary>
  </entry>`;
}

function headline({ section, title, what }: Decision, language: Language): string {
  const say = { nl, en }[language];
  const where = `${section}. ${title}`;
  if (what.kind === 'phase') return say.phase(where, words(language).phases.names[what.phase]);
  if (what.kind === 'restored') return say.restored(where);
  return say[what.outcome]({ number: what.number, partner: what.partner, where });
}
