/** The footnotes of what is pasted. */
export interface PastedNotes {
  /** What each says, by the link in the text that leads there. */
  readonly bodies: ReadonlyMap<Element, Element>;
  /** What is not read where it stands: the notes, and in them their numbers and ways back. */
  readonly elsewhere: ReadonlySet<Element>;
}

const lines = 'p, li, dd, aside';
/** A number or sign, as a text refers to a note. Any other pair of links may lead to each other. */
const sign = /^\s*[[(]?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})[\])]?\s*$/iu;

/**
 * Finds footnotes and endnotes as Word, LibreOffice, Google Docs and web pages write them: a link to
 * a place further on, by a number or sign, in which a link leads back.
 */
export function findNotes(body: Element): PastedNotes {
  const places = placesIn(body);
  const targetOf = (link: Element): Element | null => {
    const [, name] = /#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
    return (name !== undefined && places.get(name)) || null;
  };
  const bodies = new Map<Element, Element>();
  const elsewhere = new Set<Element>();
  for (const link of body.querySelectorAll('a[href*="#"]')) {
    const isSign = sign.test(link.textContent) || link.getAttribute('role') === 'doc-noteref';
    const target = isSign ? targetOf(link) : null;
    const note = target && bodyOf(target);
    if (!note || elsewhere.has(note) || !follows(note, link)) continue;
    const back = [...note.querySelectorAll('a[href*="#"]')].filter((one) => {
      const place = targetOf(one);
      return place !== null && (place.contains(link) || link.contains(place));
    });
    if (back.length === 0) continue;
    bodies.set(link, note);
    for (const element of [note, ...back]) elsewhere.add(element);
  }
  return { bodies, elsewhere };
}

function placesIn(body: Element): ReadonlyMap<string, Element> {
  const places = new Map<string, Element>();
  for (const element of body.querySelectorAll('[id], a[name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? ''])
      if (name !== '' && !places.has(name)) places.set(name, element);
  }
  return places;
}

// Programs that write notes put each, of however many paragraphs, in an element of its own.
function bodyOf(target: Element): Element | null {
  const line = target.matches('div') ? target : target.closest(lines);
  const around = line?.parentElement;
  const isOnly = around?.localName === 'div' && around.firstElementChild === line;
  return isOnly && [...around.children].every((child) => !child.matches('div, ol, ul'))
    ? around
    : (line ?? null);
}

// Behind it, and not around it.
function follows(note: Element, link: Element): boolean {
  const place = link.compareDocumentPosition(note);
  return (
    (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    (place & Node.DOCUMENT_POSITION_CONTAINS) === 0
  );
}
