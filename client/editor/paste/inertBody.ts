import { Markup } from '#shared/reading/Markup.ts';

/**
 * Parses HTML without anything of it being run, fetched or styled. The page's own policy forbids
 * inline styles, and a browser holds it against whatever it parses: they have another name meanwhile.
 */
export function inertBody(html: string): Markup {
  const quiet = html
    .replaceAll(/<(\/?)style\b/gi, '<$1template')
    .replaceAll(/(?<=[\s"'])style(?=\s*=)/gi, 'data-pasted-$&');
  return markupOf(new DOMParser().parseFromString(quiet, 'text/html').body, null);
}

function markupOf(element: Element, parent: Markup | null): Markup {
  const attributes = [...element.attributes].map(
    ({ name, value }) => [inertName(name), value] as const,
  );
  const made = new Markup(element.localName, new Map(attributes), parent);
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) made.children.push(inertText(node.nodeValue ?? ''));
    else if (node instanceof Element) made.children.push(markupOf(node, made));
  }
  return made;
}

function inertName(name: string): string {
  return name === 'data-pasted-style' ? 'style' : name;
}

// The text too may say `style=`.
function inertText(text: string): string {
  return text.replaceAll(/data-pasted-(?=style\s*=)/gi, '');
}
