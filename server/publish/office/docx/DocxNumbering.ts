import type { List } from '../Booklet.ts';
import { listColumns, listLevels } from '../listColumns.ts';
import { colours, paragraphLooks } from '../looks.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { docxId, docxStyles } from './docxNames.ts';
import { twips, wordSpace } from './docxMeasures.ts';

// What is numbered, or has a sign: the sections, lists with bullets and lists that count.
const [sections, bullets, counts] = [1, 2, 3];

/** Gathers what counts in a file: each section and each list that counts has a number of its own. */
export class DocxNumbering {
  readonly #from: Xml[] = [];

  /** By which number a section with this number counts. */
  section(number: number): number {
    return this.#add(sections, { level: 0, start: number });
  }

  /** By which number a list at a level counts. */
  list({ sign, start }: List, level: number): number {
    return sign === 'bullet' ? bullets : this.#add(counts, { level, start });
  }

  file(): Xml {
    const { indent, hang } = paragraphLooks['heading-1'];
    const plain = [sections, bullets, counts].map((kind) => num(kind, kind, null));
    return xml`<w:numbering ${wordSpace}>
      <w:abstractNum w:abstractNumId="${sections}"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="${docxId(docxStyles['heading-1'])}"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${twips(indent)}" w:hanging="${twips(hang)}"/></w:pPr><w:rPr><w:color w:val="${colours.green}"/></w:rPr></w:lvl></w:abstractNum>
      ${listOf(bullets, () => xml`<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>`)}
      ${listOf(counts, (level) => xml`<w:numFmt w:val="decimal"/><w:lvlText w:val="%${level + 1}."/>`)}
      ${plain}${this.#from}
    </w:numbering>`;
  }

  #add(kind: number, { level, start }: { level: number; start: number }): number {
    const id = counts + 1 + this.#from.length;
    const from = xml`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
    this.#from.push(num(id, kind, from));
    return id;
  }
}

function num(id: number, kind: number, from: Xml | null): Xml {
  return xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${kind}"/>${from}</w:num>`;
}

function listOf(kind: number, signOf: (level: number) => Xml): Xml {
  const levels = Array.from({ length: listLevels }, (_, level) => {
    const { label, number, words } = listColumns(level);
    return xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/>${signOf(level)}<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="${twips(number)}"/></w:tabs><w:ind w:left="${twips(words)}" w:hanging="${twips(words - label)}"/></w:pPr></w:lvl>`;
  });
  return xml`<w:abstractNum w:abstractNumId="${kind}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
}
