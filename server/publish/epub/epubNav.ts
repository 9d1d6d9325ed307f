import { words } from '#shared/language/words.ts';
import { bookWords } from '../edition/bookWords.ts';
import type { Language } from '#shared/language/language.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import type { EpubChapter } from './EpubChapter.ts';

/** The contents of the book, for readers and for the program they read it in. */
export function epubNav(chapters: readonly EpubChapter[], language: Language): Html {
  const { exporting: say } = words(language);
  const first = chapters.find(({ part }) => part === 'bodymatter');
  const annex = chapters.find(({ name }) => name === 'annex');
  const landmarks = [
    { type: 'titlepage', name: 'cover', title: say.kind },
    { type: 'toc', name: 'nav', title: say.contents },
    ...(first ? [{ ...first, type: 'bodymatter' }] : []),
    ...(annex ? [{ ...annex, type: 'appendix' }] : []),
  ];
  return html`<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="h-toc">
      <h1 id="h-toc">${say.contents}</h1>
      <ol>
        ${chapters.map(({ name, title }) => html`<li><a href="${name}.xhtml">${title}</a></li> `)}
      </ol>
    </nav>
    <nav epub:type="landmarks" hidden="" aria-label="${bookWords(language).landmarks}">
      <ol>
        ${landmarks.map(
          ({ type, name, title }) =>
            html`<li><a epub:type="${type}" href="${name}.xhtml">${title}</a></li> `,
        )}
      </ol>
    </nav> `;
}
