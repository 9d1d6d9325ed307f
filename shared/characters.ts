/**
 * Characters that make two texts look alike while they differ, or change the order in which they
 * are read: bidirectional controls, zero-width and other invisible characters, soft hyphens, format
 * characters and control characters. They are refused at every door [P3].
 */
const forbidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const everyForbidden = new RegExp(forbidden.source, 'gu');
const lineWhiteSpace = /[\t\n\r\f\v]/g;

/** Whether a text has a character that [P3] refuses. Tabs and line ends count as white space. */
export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text.replace(lineWhiteSpace, ' '));
}

/** The text without the characters that [P3] refuses; tabs and line ends become spaces. */
export function withoutForbiddenCharacters(text: string): string {
  return text.replace(lineWhiteSpace, ' ').replace(everyForbidden, '');
}
