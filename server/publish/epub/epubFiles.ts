import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';
import { readEdition } from '../edition/readEdition.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { epubChapters } from './epubChapters.ts';
import { epubNav } from './epubNav.ts';
import { epubPackage } from './epubPackage.ts';
import { epubPage } from './epubPage.ts';
import { epubStyle } from './epubStyle.ts';
import { linkAcross } from './linkAcross.ts';

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** The files of the e-book by their paths in it, in the order in which they stand there. */
export function epubFiles(view: ManifestoView, options: ExportOptions): Record<string, string> {
  const { language } = options;
  const edition = readEdition(view, options);
  const chapters = epubChapters(edition, language);
  const [cover, ...rest] = chapters.map(({ name, part: type, ...chapter }) => ({
    name,
    markup: epubPage({ ...chapter, language, type }),
  }));
  const nav = {
    name: 'nav',
    markup: epubPage({
      language,
      titleLanguage: language,
      title: words(language).exporting.contents,
      type: 'frontmatter',
      body: epubNav(chapters, language),
    }),
  };
  const pages = linkAcross([...(cover ? [cover] : []), nav, ...rest]);
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'EPUB/package.opf': epubPackage(view, pages, options),
    ...Object.fromEntries(pages.map(({ name, markup }) => [`EPUB/${name}.xhtml`, markup])),
    'EPUB/style.css': epubStyle,
  };
}
