/** A text in the form in which it is looked through. */
export interface FoldedText {
  readonly text: string;
  /** Where in the text as it was written a place in the folded one is; its end for what is beyond. */
  readonly startOf: (place: number) => number;
}

const marks = /\p{M}/gu;
const plain = new Map([
  ['‘', "'"],
  ['’', "'"],
  ['“', '"'],
  ['”', '"'],
  ['\u00A0', ' '],
]);

/** Folds a text: small letters without accents, straight quotation marks, plain spaces. */
export function foldText(written: string): FoldedText {
  const starts: number[] = [];
  let text = '';
  let at = 0;
  for (const character of written) {
    const folded = (plain.get(character) ?? character)
      .normalize('NFD')
      .replace(marks, '')
      .toLowerCase();
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(at);
    text += folded;
    at += character.length;
  }
  return { text, startOf: (place) => starts[place] ?? written.length };
}
