import { Parser } from 'htmlparser2';
import { importLimits } from '#shared/importLimits.ts';
import { Markup } from '#shared/reading/Markup.ts';
import type { Refusal } from '#shared/refusal.ts';
import { tooMuch, unreadable } from './refuse.ts';

/**
 * Parses the XML of an office file. Nothing is declared, fetched or expanded: no document type, no
 * entities but the five of XML itself.
 *
 * @throws Refusal `unreadable-file` when it does not close what it opens, `too-large` beyond the limits.
 */
export function parseXml(text: string): Markup {
  return parse(text, true);
}

/** Parses HTML, however it is written. @throws Refusal `too-large` beyond the limits. */
export function parseHtml(text: string): Markup {
  return parse(text, false);
}

function parse(text: string, isXml: boolean): Markup {
  const root = new Markup('', new Map(), null);
  let open = root;
  let [elements, depth] = [0, 0];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if ((elements += 1) > importLimits.elements) throw tooMuch('elements');
        if ((depth += 1) > importLimits.depth) throw tooMuch('levels');
        const made = new Markup(name, new Map(Object.entries(attributes)), open);
        open.children.push(made);
        open = made;
      },
      ontext(said) {
        open.children.push(said);
      },
      onclosetag(_, isImplied) {
        // An empty element closes itself, and counts as implied.
        if (isXml && isImplied && text[parser.endIndex - 1] !== '/') throw cutOff();
        depth -= 1;
        open = open.parent ?? root;
      },
      onprocessinginstruction(name) {
        if (isXml && name.startsWith('!'))
          throw unreadable('damaged', 'The file declares a document type.');
      },
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  parser.write(text);
  if (isXml && depth > 0) throw cutOff();
  parser.end();
  return root;
}

function cutOff(): Refusal {
  return unreadable('damaged', 'The file is damaged: something in it does not end.');
}
