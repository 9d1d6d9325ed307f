import type { Booklet, Revision } from '../Booklet.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { safeAddress } from '../safeAddress.ts';

/** What stands beside the changes of a text: written where it is on. */
export class OdtRemarks {
  readonly #remarks: Booklet['remarks'];
  readonly #told = new Set<string>();
  #last = 0;

  constructor(remarks: Booklet['remarks']) {
    this.#remarks = remarks;
  }

  /** The comment on a change, and the mark that ends what it is on; nothing when there is none. */
  on({ amendment, by, at }: Revision): { readonly start: Xml | null; readonly end: Xml | null } {
    const remark = this.#remarks.get(amendment);
    if (!remark) return { start: null, end: null };
    this.#last += 1;
    const name = `remark${this.#last}`;
    const { name: whose, reason, link } = remark;
    // Why is said at the first change; the others say whose they are.
    const why = this.#told.has(amendment) ? null : xml`<text:p>${reason}</text:p>`;
    const onward =
      link &&
      xml`<text:p><text:a xlink:type="simple" xlink:href="${safeAddress(link.href)}">${link.text}</text:a></text:p>`;
    this.#told.add(amendment);
    return {
      start: xml`<office:annotation office:name="${name}"><dc:creator>${by}</dc:creator><dc:date>${at.slice(0, 19)}</dc:date><text:p>${whose}</text:p>${why}${onward}</office:annotation>`,
      end: xml`<office:annotation-end office:name="${name}"/>`,
    };
  }
}
