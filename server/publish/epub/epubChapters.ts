import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Edition } from '../edition/Edition.ts';
import { annexWords } from '../edition/annexWords.ts';
import { htmlAdvice } from '../html/htmlAdvice.ts';
import { htmlAmendments } from '../html/htmlAmendments.ts';
import { htmlAnnex } from '../html/htmlAnnex.ts';
import { htmlDecisions } from '../html/htmlDecisions.ts';
import type { EpubChapter } from './EpubChapter.ts';
import { epubCover } from './epubCover.ts';
import { epubSeal } from './epubSeal.ts';
import { epubSection } from './epubSection.ts';

/** The files of the book but its contents. */
export function epubChapters(edition: Edition, language: Language): EpubChapter[] {
  const { textLanguage } = edition;
  const { exporting: say } = words(language);
  const cover = epubCover(edition, language);
  return [
    {
      name: 'cover',
      title: edition.title || say.kind,
      titleLanguage: edition.title ? textLanguage : language,
      part: 'frontmatter',
      body: cover,
    },
    ...edition.sections.map((section): EpubChapter => ({
      name: `section-${section.number}`,
      title: `${section.number}. ${section.title}`,
      titleLanguage: textLanguage,
      part: 'bodymatter',
      body: epubSection(section, edition.hasAnnexes, { page: language, text: textLanguage }),
    })),
    ...(edition.hasAnnexes ? annexes(edition, language) : []),
    {
      name: 'seal',
      title: say.fingerprint,
      titleLanguage: language,
      part: 'backmatter',
      body: epubSeal(edition, language),
    },
  ];
}

function annexes(edition: Edition, language: Language): EpubChapter[] {
  const { exporting: say } = words(language);
  const { decisions, advice } = annexWords(language);
  const chapters = [
    ['annex', say.annex, htmlAnnex],
    ['amendments', say.openAmendments, htmlAmendments],
    ['decisions', decisions, htmlDecisions],
    ['advice', advice, htmlAdvice],
  ] as const;
  return chapters.map(([name, title, render]) => ({
    name,
    title,
    titleLanguage: language,
    part: 'backmatter',
    body: render(edition, language),
  }));
}
