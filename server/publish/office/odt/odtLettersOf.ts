import type { Letters } from '../Booklet.ts';
import { safeAddress } from '../safeAddress.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { odtLetters, odtName } from './odtNames.ts';

/** Letters with their look, perhaps as a link. */
export function odtLettersOf({ text, style, bold, italic, href, to, revision }: Letters): Xml {
  const names = [
    italic && 'Emphasis',
    bold && 'Strong Emphasis',
    style && odtLetters[style],
  ].filter((name) => name !== undefined);
  const said = names.reduce(
    (inner, name) => xml`<text:span text:style-name="${odtName(name)}">${inner}</text:span>`,
    revision?.kind === 'delete' ? spaced(text) : xml`${text}`,
  );
  const address = to === undefined ? href && safeAddress(href) : `#${to}`;
  if (address === undefined) return said;
  const look = to === undefined ? 'Internet_20_link' : 'Index_20_Link';
  return xml`<text:a xlink:type="simple" xlink:href="${address}" text:style-name="${look}" text:visited-style-name="${look}">${said}</text:a>`;
}

// Deleted words stand in a paragraph of their own, at whose ends spaces do not count.
function spaced(text: string): Xml {
  const [, before = '', words = '', after = ''] = /^( ?)(.*?)( ?)$/su.exec(text) ?? [];
  const space = xml`<text:s/>`;
  return xml`${before && space}${words}${after && space}`;
}
