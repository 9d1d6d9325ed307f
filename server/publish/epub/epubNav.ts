import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import type { EpubChapter } from './EpubChapter.ts';

/** The contents of the book, for readers and for the program they read it in. */
export function epubNav(chapters: readonly EpubChapter[], language: Language): Html {
  const { exporting: say } = words(language);
  const [first] = chapters.filter(({ part }) => part === 'bodymatter');
  const landmarks: readonly [type: string, name: string, title: string][] = [
    ['titlepage', 'cover', say.kind],
    ['toc', 'nav', say.contents],
    ...(first ? [['bodymatter', first.name, first.title] as [string, string, string]] : []),
    ['appendix', 'annex', say.annex],
  ];
  return html`<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="h-toc">
      <h1 id="h-toc">${say.contents}</h1>
      <ol>
        ${chapters.map(({ name, title }) => html`<li><a href="${name}.xhtml">${title}</a></li> `)}
      </ol>
    </nav>
    <nav epub:type="landmarks" hidden="" aria-label="${say.landmarks}">
      <ol>
        ${landmarks.map(
          ([type, name, title]) =>
            html`<li><a epub:type="${type}" href="${name}.xhtml">${title}</a></li> `,
        )}
      </ol>
    </nav> `;
}
