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
  let text = '';
  for (const character of written) text += foldCharacter(character);
  // Where things stand is asked of the few texts that are shown.
  let starts: readonly number[] | null = null;
  return {
    text,
    startOf: (place) => {
      starts ??= startsIn(written);
      return starts[place] ?? written.length;
    },
  };
}

function foldCharacter(character: string): string {
  // Nearly all of them, and the rest takes ten times as long.
  if (character < '\u0080') return character.toLowerCase();
  return (plain.get(character) ?? character).normalize('NFD').replace(marks, '').toLowerCase();
}

/** For each unit of the folded text, where its character begins in the written one. */
function startsIn(written: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const character of written) {
    const { length } = foldCharacter(character);
    for (let unit = 0; unit < length; unit += 1) starts.push(at);
    at += character.length;
  }
  return starts;
}
