import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Edition } from '../edition/Edition.ts';
import { htmlAmendments, htmlAnnex } from '../html/htmlAnnex.ts';
import type { EpubChapter } from './EpubChapter.ts';
import { epubCover } from './epubCover.ts';
import { epubSeal } from './epubSeal.ts';
import { epubSection } from './epubSection.ts';

/** The files of the book but its contents. `textLanguage` is that of the manifesto's own words. */
export function epubChapters(
  edition: Edition,
  language: Language,
  textLanguage: Language,
): EpubChapter[] {
  const { exporting: say } = words(language);
  return [
    {
      name: 'cover',
      title: edition.title || say.kind,
      language,
      part: 'frontmatter',
      body: epubCover(edition, language),
    },
    ...edition.sections.map((section): EpubChapter => ({
      name: `section-${section.number}`,
      title: `${section.number}. ${section.title}`,
      language: textLanguage,
      part: 'bodymatter',
      body: epubSection(section, language),
    })),
    ...(
      [
        ['annex', say.annex, htmlAnnex(edition, language)],
        ['amendments', say.openAmendments, htmlAmendments(edition, language)],
        ['seal', say.fingerprint, epubSeal(edition, language)],
      ] as const
    ).map(([name, title, body]): EpubChapter => ({
      name,
      title,
      language,
      part: 'backmatter',
      body,
    })),
  ];
}
