const sentenceEnd = /[.!?…]+['"”’»)\]]*(?=\s|$)/gu;

/** Characters before a full stop that say whether it ends a sentence. */
const looksBack = 80;

/** How a sentence begins: a capital or a number, perhaps behind a quote, or ’s morgens. */
const sentenceStart = /^['’‘"“„«([]*(?:[\p{Lu}\p{N}]|['’]\p{Ll}\s)/u;

/** Abbreviations that something always follows, Dutch and English, without their last full stop. */
const abbreviations = new Set(
  (
    'afd art artt bijv bv ca dhr dr drs excl fig hfst incl ing ir jhr jr lid max mevr min mld mln ' +
    'mr mrs ms mw no nr nrs p pag par pp prof resp sec st tel vgl vs zgn zog blz approx eg ie'
  ).split(' '),
);

/** Abbreviations that may well end a sentence: before a capital they do. */
const closing = new Set(['enz', 'etc', 'e.d', 'e.a', 'c.s', 'a.u.b', 's.v.p']);

/**
 * The sentences of a paragraph, Dutch or English. A full stop in an abbreviation, an initial or a
 * number ends none, and neither does anything after which the text goes on in lower case.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(sentenceEnd)) {
    const end = index + sign.length;
    if (!endsHere(text.slice(start, index), sign, text.slice(end))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== '');
}

function endsHere(before: string, sign: string, after: string): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  if (!sentenceStart.test(next)) return false;
  return sign !== '.' || !isAbbreviated(before);
}

function isAbbreviated(before: string): boolean {
  const [word = '', previous = ''] = before.slice(-looksBack).split(/\s+/).slice(-2).toReversed();
  const bare = word.replace(/^['’‘"“„«([]+/u, '').toLowerCase();
  if (closing.has(bare)) return false;
  if (abbreviations.has(bare) || /^\p{L}+(?:\.\p{L}+)+$/u.test(bare)) return true;
  // "1. Inleiding", but not "in 2026. Daarna".
  if (/^\d+$/.test(bare)) return before.length <= word.length + 1;
  // "J. Jansen" and "mevrouw J. Jansen", but not "plan B. Daarna".
  const isInitial = /^\p{Lu}$/u.test(word);
  return isInitial && (previous === '' || /^\p{Lu}|\.$|^(?:heer|mevrouw)$/u.test(previous));
}
