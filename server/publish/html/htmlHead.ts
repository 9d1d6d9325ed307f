import { languages } from '#shared/language/language.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import { asOfLine } from '../edition/asOfLine.ts';
import type { Edition } from '../edition/Edition.ts';
import { linkedData } from '../linkedData.ts';
import type { Site } from '../Site.ts';
import { html, raw } from './Html.ts';
import type { Html } from './Html.ts';

const locales: Record<Language, string> = { nl: 'nl_NL', en: 'en_GB' };

/**
 * What the public page says of itself to machines: its address, languages, feed and contents [O1].
 * It has one address whatever language it is opened in, and says all of this in that of its text.
 */
export function htmlHead(view: ManifestoView, edition: Edition, site: Site): Html {
  const { language } = view;
  const { title, sections } = edition;
  const { frame, exporting: say } = words(language);
  const others = languages.map(
    (other) =>
      html`<link rel="alternate" hreflang="${other}" href="${site.address}?language=${other}" /> `,
  );
  // Without its brackets nothing in it can end the script, which runs nothing.
  const data = JSON.stringify(linkedData(edition, site, language)).replaceAll(
    '<',
    String.raw`\u003c`,
  );
  return html`<link rel="canonical" href="${site.address}" /> ${others}<link
      rel="alternate"
      type="application/atom+xml"
      href="${site.feed}"
    />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="${frame.appName}" />
    <meta property="og:locale" content="${locales[language]}" />
    <meta property="og:url" content="${site.address}" />
    <meta property="og:title" content="${title}" />
    <meta
      property="og:description"
      content="${say.inShort(partnersIn(edition), sections.length)} ${asOfLine(view, language)}"
    />
    ${raw(`<script type="application/ld+json">${data}</script>`)}`;
}

function partnersIn({ sections }: Edition): number {
  const [paragraph] = sections.flatMap(({ paragraphs }) => [...paragraphs.values()]);
  return (paragraph?.ground ?? []).reduce((sum, { bricks }) => sum + bricks.length, 0);
}
