import type { Language } from '#shared/language/language.ts';
import { letterStyles, paragraphStyles } from '../Booklet.ts';
import type { Booklet, ParagraphStyle } from '../Booklet.ts';
import {
  beside,
  colours,
  letterLooks,
  lineWidth,
  paragraphLooks,
  sheet,
  typefaces,
} from '../looks.ts';
import type { Face, LetterLook, ParagraphLook, Rule } from '../looks.ts';
import { listColumns, listLevels } from '../listColumns.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { odtLetters, odtName, odtStyles } from './odtNames.ts';
import { odtSpaces } from './odtSpaces.ts';

const mm = (width: number) => `${width}mm`;
const pt = (height: number) => `${height}pt`;
const countries: Record<Language, string> = { nl: 'NL', en: 'GB' };

/** How the file looks: styles, the numbering of its headings, lists, and the sheet. */
export function odtStyleSheet(booklet: Booklet): Xml {
  const { language } = booklet;
  return xml`<office:document-styles ${odtSpaces} office:version="1.3">
    ${odtFaces()}
    <office:styles>
      <style:default-style style:family="paragraph">
        <style:paragraph-properties fo:widows="2" fo:orphans="2" style:writing-mode="lr-tb" style:tab-stop-distance="10mm"/>
        <style:text-properties style:font-name="${typefaces.read.name}" fo:font-size="10.5pt" ${spoken(language)} style:letter-kerning="true"/>
      </style:default-style>
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
      ${paragraphStyles.map((style) => paragraphStyle(style, booklet))}
      ${letterStyles.map(
        (style) =>
          xml`<style:style style:name="${odtName(odtLetters[style])}" style:display-name="${odtLetters[style]}" style:family="text">${textProperties(letterLooks[style])}</style:style>`,
      )}
      <style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
      <style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
      <style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#${colours.green}" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>
      <style:style style:name="Index_20_Link" style:display-name="Index Link" style:family="text"/>
      <style:style style:name="Section_20_Number" style:display-name="Section Number" style:family="text"><style:text-properties fo:color="#${colours.green}"/></style:style>
      <style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"/>
      <style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text"><style:text-properties style:text-position="super 62%" style:font-name="${typefaces.work.name}"/></style:style>
      <text:outline-style style:name="Outline">
        ${Array.from({ length: 10 }, (_, place) => outlineLevel(place + 1))}
      </text:outline-style>
      ${listStyle('Bullets', (level, columns) => xml`<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">${columns}</text:list-level-style-bullet>`)}
      ${listStyle('Numbers', (level, columns) => xml`<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">${columns}</text:list-level-style-number>`)}
      <text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" text:start-value="${booklet.firstNote - 1}" text:footnotes-position="page" text:start-numbering-at="document"/>
    </office:styles>
    <office:automatic-styles>
      ${pageLayout('Cover', null)}${pageLayout('Sheet', xml`<style:header-style>${atEdge('bottom')}</style:header-style><style:footer-style>${atEdge('top')}</style:footer-style>`)}
    </office:automatic-styles>
    <office:master-styles>
      <style:master-page style:name="Standard" style:page-layout-name="Sheet">
        <style:header><text:p text:style-name="Header">${booklet.title}</text:p></style:header>
        <style:footer><text:p text:style-name="Footer">${booklet.asOf}<text:tab/>${booklet.page.before}<text:page-number text:select-page="current">1</text:page-number>${booklet.page.between}<text:page-count>1</text:page-count></text:p></style:footer>
      </style:master-page>
      <style:master-page style:name="First_20_Page" style:display-name="First Page" style:page-layout-name="Cover" style:next-style-name="Standard"/>
    </office:master-styles>
  </office:document-styles>`;
}

/** The faces, each with what stands in for it. */
export function odtFaces(): Xml {
  return xml`<office:font-face-decls>
    ${Object.values(typefaces).map(
      ({ name, instead, family }) =>
        xml`<style:font-face style:name="${name}" svg:font-family="${[name, ...instead].map((one) => `'${one}'`).join(', ')}" style:font-family-generic="${family}" style:font-pitch="${family === 'modern' ? 'fixed' : 'variable'}"/>`,
    )}
  </office:font-face-decls>`;
}

function spoken(language: Language): Xml {
  return xml`fo:language="${language}" fo:country="${countries[language]}"`;
}

function paragraphStyle(style: ParagraphStyle, { textLanguage }: Booklet): Xml {
  const name = odtStyles[style];
  const look = paragraphLooks[style];
  const level = look.level === undefined ? null : xml` style:default-outline-level="${look.level}"`;
  const next = look.level === undefined ? null : xml` style:next-style-name="Text_20_body"`;
  return xml`<style:style style:name="${odtName(name)}" style:display-name="${name}" style:family="paragraph" style:parent-style-name="Standard"${next}${level}>
    ${paragraphProperties(look)}${textProperties(look, look.isText ? spoken(textLanguage) : null)}
  </style:style>`;
}

const rules: Record<Rule, Xml> = {
  left: xml` fo:border-left="1.5pt solid #${colours.green}" fo:padding-left="${mm(beside)}"`,
  above: xml` fo:border-top="0.5pt solid #${colours.hair}" fo:padding-top="4pt" style:join-border="false"`,
};

function tabStops({ hasRightTab, tab, ...look }: ParagraphLook): Xml | null {
  // Places count from where the paragraph begins.
  const from = startOf(look);
  const stop = hasRightTab
    ? xml`style:position="${mm(lineWidth - from)}" style:type="right"`
    : tab === undefined
      ? null
      : xml`style:position="${mm(tab - from)}"`;
  return stop && xml`<style:tab-stops><style:tab-stop ${stop}/></style:tab-stops>`;
}

// A line at its left is where a paragraph begins.
function startOf({ indent, rule }: Pick<ParagraphLook, 'indent' | 'rule'>): number {
  return rule === 'left' ? indent - beside : indent;
}

function paragraphProperties(look: ParagraphLook): Xml {
  const { hang, before, after, leading, rule } = look;
  return xml`<style:paragraph-properties fo:margin-left="${mm(startOf(look))}" fo:text-indent="${mm(-hang)}" fo:margin-top="${pt(before)}" fo:margin-bottom="${pt(after)}" style:line-height-at-least="${pt(leading)}"${look.keepsWithNext ? xml` fo:keep-with-next="always"` : null}${rule === undefined ? null : rules[rule]}${look.isHyphenated ? xml` fo:hyphenation-ladder-count="2"` : null}>
    ${tabStops(look)}
  </style:paragraph-properties>`;
}

const bolds: Record<Face, string> = { read: '600', work: '600', mono: 'bold' };

function textProperties(
  {
    face,
    size,
    colour,
    isBold,
    isItalic,
    line,
    ...look
  }: LetterLook & Pick<ParagraphLook, 'isHyphenated'>,
  language: Xml | null = null,
): Xml {
  return xml`<style:text-properties${face ? xml` style:font-name="${typefaces[face].name}"` : null}${size ? xml` fo:font-size="${pt(size)}"` : null}${colour ? xml` fo:color="#${colours[colour]}"` : null}${isBold ? xml` fo:font-weight="${bolds[face ?? 'mono']}"` : null}${isItalic ? xml` fo:font-style="italic"` : null}${line === 'under' ? xml` style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"` : null}${line === 'through' ? xml` style:text-line-through-style="solid" style:text-line-through-type="single"` : null}${look.isHyphenated ? xml` fo:hyphenate="true" fo:hyphenation-remain-char-count="3" fo:hyphenation-push-char-count="3"` : null}${language && xml` ${language}`}/>`;
}

// Only a section has a number, in the column left of its title.
function outlineLevel(level: number): Xml {
  const { indent, hang } = paragraphLooks['heading-1'];
  const format = level === 1 ? '1' : '';
  const columns =
    level === 1 ? alignment({ label: indent - hang, words: indent }) : alignment(null);
  return xml`<text:outline-level-style text:level="${level}" text:style-name="Section_20_Number" style:num-format="${format}">${columns}</text:outline-level-style>`;
}

function listStyle(name: string, levelOf: (level: number, columns: Xml) => Xml): Xml {
  const levels = Array.from({ length: listLevels }, (_, place) => {
    const { label, number, words } = listColumns(place);
    return levelOf(place + 1, alignment({ label, tab: number, words }));
  });
  return xml`<text:list-style style:name="${name}">${levels}</text:list-style>`;
}

function alignment(columns: { label: number; tab?: number; words: number } | null): Xml {
  if (!columns)
    return xml`<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing"/></style:list-level-properties>`;
  const { label, words, tab = words } = columns;
  return xml`<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${mm(tab)}" fo:text-indent="${mm(label - words)}" fo:margin-left="${mm(words)}"/></style:list-level-properties>`;
}

function pageLayout(name: string, edges: Xml | null): Xml {
  const { width, height, top, bottom, left, right, edge } = sheet;
  const [above, below] = edges ? [edge, edge] : [top, bottom];
  return xml`<style:page-layout style:name="${name}">
    <style:page-layout-properties fo:page-width="${mm(width)}" fo:page-height="${mm(height)}" fo:margin-top="${mm(above)}" fo:margin-bottom="${mm(below)}" fo:margin-left="${mm(left)}" fo:margin-right="${mm(right)}" style:print-orientation="portrait" style:writing-mode="lr-tb">
      <style:footnote-sep style:width="0.5pt" style:rel-width="20%" style:color="#${colours.soft}" style:line-style="solid" style:adjustment="left" style:distance-before-sep="3mm" style:distance-after-sep="2mm"/>
    </style:page-layout-properties>
    ${edges}
  </style:page-layout>`;
}

function atEdge(side: 'top' | 'bottom'): Xml {
  const room = mm(sheet.top - sheet.edge - 5);
  const margin = side === 'top' ? xml`fo:margin-top="${room}"` : xml`fo:margin-bottom="${room}"`;
  return xml`<style:header-footer-properties fo:min-height="5mm" ${margin}/>`;
}
