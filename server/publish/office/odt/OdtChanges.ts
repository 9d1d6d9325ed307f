import type { Revision } from '../Booklet.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';

/** Gathers the changes of a text: what each is stands before the text, where it is in it. */
export class OdtChanges {
  readonly #regions: Xml[] = [];

  /** The marks that begin and end inserted text. */
  insert(revision: Revision): { readonly start: Xml; readonly end: Xml } {
    const id = this.#add(revision, null);
    return {
      start: xml`<text:change-start text:change-id="${id}"/>`,
      end: xml`<text:change-end text:change-id="${id}"/>`,
    };
  }

  /** The mark where deleted text was; that is kept with the change, as paragraphs. */
  delete(revision: Revision, paragraphs: Xml): Xml {
    return xml`<text:change text:change-id="${this.#add(revision, paragraphs)}"/>`;
  }

  /** What stands before the text. */
  list(): Xml | null {
    return this.#regions.length === 0
      ? null
      : xml`<text:tracked-changes>${this.#regions}</text:tracked-changes>`;
  }

  #add({ kind, by, at }: Revision, paragraphs: Xml | null): string {
    const id = `ct${this.#regions.length + 1}`;
    const info = xml`<office:change-info><dc:creator>${by}</dc:creator><dc:date>${at.slice(0, 19)}</dc:date></office:change-info>`;
    const change =
      kind === 'insert'
        ? xml`<text:insertion>${info}</text:insertion>`
        : xml`<text:deletion>${info}${paragraphs}</text:deletion>`;
    this.#regions.push(
      xml`<text:changed-region xml:id="${id}" text:id="${id}">${change}</text:changed-region>`,
    );
    return id;
  }
}
