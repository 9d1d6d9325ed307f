import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';

/** Words without a look of their own. */
export function docxPlain(words: string): Xml {
  return xml`<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
}
