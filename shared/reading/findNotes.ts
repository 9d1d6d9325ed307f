import type { Markup } from './Markup.ts';

/** The footnotes of what is read. */
export interface ReadNotes {
  /** What each says, by the link in the text that leads there. */
  readonly bodies: ReadonlyMap<Markup, Markup>;
  /** What is not read where it stands: the notes, and in them their numbers and ways back. */
  readonly elsewhere: ReadonlySet<Markup>;
}

const lines = new Set(['p', 'li', 'dd', 'aside']);
const divided = new Set(['div', 'ol', 'ul']);
/** A number or sign, as a text refers to a note. Any other pair of links may lead to each other. */
const sign = /^\s*[[(]?(?:\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶]{1,3})[\])]?\s*$/iu;

/**
 * Finds footnotes and endnotes as Word, LibreOffice, Google Docs and web pages write them: a link to
 * a place further on, by a number or sign, in which a link leads back.
 */
export function findNotes(body: Markup): ReadNotes {
  const all = [...body.within()];
  const order = new Map(all.map((element, place) => [element, place]));
  const places = placesIn(all);
  const targetOf = (link: Markup): Markup | null => {
    const [, name] = /#(.+)$/.exec(link.get('href') ?? '') ?? [];
    return (name !== undefined && places.get(name)) || null;
  };
  const follows = (note: Markup, link: Markup) =>
    (order.get(note) ?? -1) > (order.get(link) ?? -1) && !note.contains(link);
  const bodies = new Map<Markup, Markup>();
  const elsewhere = new Set<Markup>();
  for (const link of all.filter(isLocalLink)) {
    const isSign = sign.test(link.text) || link.get('role') === 'doc-noteref';
    const target = isSign ? targetOf(link) : null;
    const note = target && bodyOf(target);
    // Behind it, and not around it.
    if (!note || elsewhere.has(note) || !follows(note, link)) continue;
    const back = [...note.within()].filter(isLocalLink).filter((one) => {
      const place = targetOf(one);
      return place !== null && (place.contains(link) || link.contains(place));
    });
    if (back.length === 0) continue;
    bodies.set(link, note);
    for (const element of [note, ...back]) elsewhere.add(element);
  }
  return { bodies, elsewhere };
}

function isLocalLink(element: Markup): boolean {
  return element.name === 'a' && (element.get('href')?.includes('#') ?? false);
}

function placesIn(all: readonly Markup[]): ReadonlyMap<string, Markup> {
  const places = new Map<string, Markup>();
  for (const element of all) {
    const names = [element.get('id'), element.name === 'a' ? element.get('name') : null];
    for (const name of names) if (name && !places.has(name)) places.set(name, element);
  }
  return places;
}

// Programs that write notes put each, of however many paragraphs, in an element of its own.
function bodyOf(target: Markup): Markup | null {
  const line = target.name === 'div' ? target : target.closest(lines);
  const around = line?.parent;
  const isOnly = around?.name === 'div' && around.elements[0] === line;
  return isOnly && around.elements.every(({ name }) => !divided.has(name)) ? around : line;
}
