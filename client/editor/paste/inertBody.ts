/**
 * Parses HTML without anything of it being run, fetched or styled. What was its `style` is then its
 * `data-pasted-style`: the page's own policy forbids inline styles, and would complain of each.
 */
export function inertBody(html: string): HTMLElement {
  const quiet = html
    .replaceAll(/<(\/?)style\b/gi, '<$1template')
    .replaceAll(/(?<=[\s"'])style(?=\s*=)/gi, 'data-pasted-$&');
  return new DOMParser().parseFromString(quiet, 'text/html').body;
}

/** Words of an inert body as they were: the text too may say `style=`. */
export function inertText(text: string): string {
  return text.replaceAll(/data-pasted-(?=style\s*=)/gi, '');
}
