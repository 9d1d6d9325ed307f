/** An address made of a title: “Dichtbij, ook digitaal” becomes `dichtbij-ook-digitaal`. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, 80)
    .replaceAll(/^-|-$/gu, '');
}
