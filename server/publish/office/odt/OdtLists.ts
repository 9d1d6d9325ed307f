import type { List } from '../Booklet.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';

const styles: Record<List['sign'], string> = { bullet: 'Bullets', count: 'Numbers' };

/** Writes lists, of which parts can stand with changes: those go on counting as one list. */
export class OdtLists {
  readonly #ids = new Map<List, string>();

  write(list: List, items: Xml): Xml {
    const known = this.#ids.get(list);
    const id = known ?? `list${this.#ids.size + 1}`;
    this.#ids.set(list, id);
    const which = known ? xml` text:continue-list="${known}"` : xml` xml:id="${id}"`;
    return xml`<text:list${which} text:style-name="${styles[list.sign]}">${items}</text:list>`;
  }
}
