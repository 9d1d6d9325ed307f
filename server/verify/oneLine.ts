/** A name, title or reason as it stands on one line, without characters that nobody can see. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/[\t\n\v\f\r]/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
