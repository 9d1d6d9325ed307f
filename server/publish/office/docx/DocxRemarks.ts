import type { Booklet, Revision } from '../Booklet.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { safeAddress } from '../safeAddress.ts';
import { DocxLinks } from './DocxLinks.ts';
import { wordSpace } from './docxMeasures.ts';
import { docxPlain } from './docxPlain.ts';

/** Gathers what stands beside the changes of a text: the comments of the file. */
export class DocxRemarks {
  readonly links = new DocxLinks();
  readonly #remarks: Booklet['remarks'];
  readonly #told = new Set<string>();
  readonly #comments: Xml[] = [];

  constructor(remarks: Booklet['remarks']) {
    this.#remarks = remarks;
  }

  get isEmpty(): boolean {
    return this.#comments.length === 0;
  }

  /** The number of a new comment on a change; null when there is nothing to say of it. */
  add({ amendment, by, at }: Revision): number | null {
    const remark = this.#remarks.get(amendment);
    if (!remark) return null;
    const id = this.#comments.length;
    const { name, reason, link } = remark;
    // Why is said at the first change; the others say whose they are.
    const lines = [docxPlain(name), ...(this.#told.has(amendment) ? [] : [docxPlain(reason)])];
    const onward =
      link &&
      xml`<w:hyperlink r:id="${this.links.address(safeAddress(link.href))}" w:history="1">${docxPlain(link.text)}</w:hyperlink>`;
    this.#told.add(amendment);
    this.#comments.push(
      xml`<w:comment w:id="${id}" w:author="${by}" w:date="${at.slice(0, 19)}Z" w:initials="${amendment}">${[...lines, ...(onward ? [onward] : [])].map((line, place) => xml`<w:p>${place === 0 ? xml`<w:r><w:annotationRef/></w:r>` : null}${line}</w:p>`)}</w:comment>`,
    );
    return id;
  }

  file(): Xml {
    return xml`<w:comments ${wordSpace}>${this.#comments}</w:comments>`;
  }
}
