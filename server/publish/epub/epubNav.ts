import { words } from '#shared/language/words.ts';
import { bookWords } from '../edition/bookWords.ts';
import type { Language } from '#shared/language/language.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { langAttribute } from '../html/langAttribute.ts';
import type { EpubChapter } from './EpubChapter.ts';

/** The contents of the book, for readers and for the program they read it in. */
export function epubNav(chapters: readonly EpubChapter[], language: Language): Html {
  const { exporting: say } = words(language);
  const first = chapters.find(({ part }) => part === 'bodymatter');
  const annex = chapters.find(({ name }) => name === 'annex');
  const landmarks = [
    { type: 'titlepage', name: 'cover', title: say.kind, titleLanguage: language },
    { type: 'toc', name: 'nav', title: say.contents, titleLanguage: language },
    ...(first ? [{ ...first, type: 'bodymatter' }] : []),
    ...(annex ? [{ ...annex, type: 'appendix' }] : []),
  ];
  return html`<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="h-toc">
      <h1 id="h-toc">${say.contents}</h1>
      <ol>
        ${chapters.map((each) => entry(each, language))}
      </ol>
    </nav>
    <nav epub:type="landmarks" hidden="" aria-label="${bookWords(language).landmarks}">
      <ol>
        ${landmarks.map((each) => entry(each, language))}
      </ol>
    </nav> `;
}

interface Entry extends Pick<EpubChapter, 'name' | 'title' | 'titleLanguage'> {
  readonly type?: string;
}

function entry({ type, name, title, titleLanguage }: Entry, language: Language): Html {
  const lang = langAttribute(titleLanguage, language);
  const landmark = type === undefined ? null : html` epub:type="${type}"`;
  return html`<li><a${lang}${landmark} href="${name}.xhtml">${title}</a></li> `;
}
