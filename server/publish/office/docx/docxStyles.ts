import type { Language } from '#shared/language/language.ts';
import { letterStyles, paragraphStyles } from '../Booklet.ts';
import type { Booklet, ParagraphStyle } from '../Booklet.ts';
import { colours, letterLooks, lineWidth, paragraphLooks, typefaces } from '../looks.ts';
import type { LetterLook, ParagraphLook, Rule } from '../looks.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { docxId, docxLetters, docxStyles } from './docxNames.ts';
import { twips, wordSpace } from './docxMeasures.ts';

const tongues: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** The styles of the file. */
export function docxStyleSheet({ language, textLanguage }: Booklet): Xml {
  const face = typefaces.read.name;
  return xml`<w:styles ${wordSpace}>
    <w:docDefaults>
      <w:rPrDefault><w:rPr>${fonts(face)}<w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${tongues[language]}" w:eastAsia="${tongues[language]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
      <w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>
    </w:docDefaults>
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
    <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
    <w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
    ${paragraphStyles.map((style) => paragraphStyle(style, tongues[textLanguage]))}
    ${letterStyles.map((style) => letterStyle(docxLetters[style], letterProperties(letterLooks[style])))}
    ${letterStyle('Strong', xml`<w:b/><w:bCs/>`)}
    ${letterStyle('Emphasis', xml`<w:i/><w:iCs/>`)}
    ${letterStyle('Hyperlink', xml`<w:color w:val="${colours.green}"/><w:u w:val="single"/>`)}
    ${letterStyle('footnote reference', xml`${fonts(typefaces.work.name)}<w:vertAlign w:val="superscript"/>`)}
  </w:styles>`;
}

/** Which faces the file uses, and what stands in for them. */
export function docxFontTable(): Xml {
  return xml`<w:fonts ${wordSpace}>
    ${Object.values(typefaces).map(
      ({ name, instead, family }) =>
        xml`<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:family w:val="${family}"/><w:pitch w:val="${family === 'modern' ? 'fixed' : 'variable'}"/></w:font>`,
    )}
  </w:fonts>`;
}

function paragraphStyle(style: ParagraphStyle, tongue: string): Xml {
  const name = docxStyles[style];
  const look = paragraphLooks[style];
  const next = look.level === undefined ? null : xml`<w:next w:val="${docxId(docxStyles.text)}"/>`;
  return xml`<w:style w:type="paragraph"${isBuiltIn(name) ? null : xml` w:customStyle="1"`} w:styleId="${docxId(name)}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/>
    <w:pPr>${paragraphProperties(style, look)}</w:pPr>
    <w:rPr>${letterProperties(look)}${look.isText ? xml`<w:lang w:val="${tongue}"/>` : null}</w:rPr>
  </w:style>`;
}

// Word's own begin with a small letter, or are one of these.
const builtIn = new Set([
  'Subtitle',
  'Title',
  'TOC Heading',
  'Body Text',
  'List Paragraph',
  'Quote',
]);
function isBuiltIn(name: string): boolean {
  return builtIn.has(name) || /^[a-z]/u.test(name);
}

// Word takes paragraphs with the same line above them for one, and draws what is between them.
const rules: Record<Rule, Xml> = {
  left: xml`<w:left w:val="single" w:sz="12" w:space="11" w:color="${colours.green}"/>`,
  above: xml`${['w:top', 'w:between'].map((edge) => xml`<${edge} w:val="single" w:sz="4" w:space="4" w:color="${colours.hair}"/>`)}`,
};

function paragraphProperties(style: ParagraphStyle, look: ParagraphLook): Xml {
  const { indent, hang, before, after, leading, rule, level } = look;
  return xml`${look.keepsWithNext ? xml`<w:keepNext/>` : null}
    ${style === 'heading-1' ? xml`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>` : null}
    ${rule === undefined ? null : xml`<w:pBdr>${rules[rule]}</w:pBdr>`}
    ${look.hasRightTab ? tabStop('right', lineWidth) : null}${look.tab === undefined ? null : tabStop('left', look.tab)}
    ${look.isHyphenated ? null : xml`<w:suppressAutoHyphens/>`}
    <w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${leading * 20}" w:lineRule="atLeast"/>
    <w:ind w:left="${twips(indent)}" w:hanging="${twips(hang)}"/>
    ${level === undefined ? null : xml`<w:outlineLvl w:val="${level - 1}"/>`}`;
}

function tabStop(side: 'left' | 'right', place: number): Xml {
  return xml`<w:tabs><w:tab w:val="${side}" w:pos="${twips(place)}"/></w:tabs>`;
}

function letterStyle(name: string, properties: Xml): Xml {
  const own = isBuiltIn(name) || ['Strong', 'Emphasis', 'Hyperlink'].includes(name);
  return xml`<w:style w:type="character"${own ? null : xml` w:customStyle="1"`} w:styleId="${docxId(name)}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

function letterProperties({ face, size, colour, isBold, isItalic, line }: LetterLook): Xml {
  return xml`${face ? fonts(typefaces[face].name) : null}${isBold ? xml`<w:b/><w:bCs/>` : null}${isItalic ? xml`<w:i/><w:iCs/>` : null}${line === 'through' ? xml`<w:strike/>` : null}${colour ? xml`<w:color w:val="${colours[colour]}"/>` : null}${size ? xml`<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : null}${line === 'under' ? xml`<w:u w:val="single"/>` : null}`;
}

function fonts(name: string): Xml {
  return xml`<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
}
