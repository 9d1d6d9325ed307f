import type { Account } from './Account.ts';
import { Fault } from './Fault.ts';
import type { NumberedSection } from './partOf.ts';

/**
 * Checks that whatever was said in these sections is listed under some paragraph, in the text or
 * gone, and that no paragraph is listed twice.
 *
 * @throws Fault
 */
export function checkAllHeard(
  account: Account,
  sections: readonly NumberedSection[],
  { listed, where }: { listed: readonly string[]; where: string },
): void {
  const ids = new Set(listed);
  const twice = listed.find((id, place) => listed.indexOf(id) < place);
  if (ids.size < listed.length)
    throw new Fault(`${where}, annex`, `paragraph ${twice} stands in it twice`);
  for (const { section, number } of sections) {
    const left = [...account.said.values()]
      .flatMap((ofParagraph) => [...ofParagraph.values()])
      .find((said) => said.section === section.id && !ids.has(said.paragraph));
    if (!left) continue;
    const { name = left.partner } = account.partners.get(left.partner) ?? {};
    const what = `what ${name} said of a paragraph of section ${number} (event ${left.seq}) is left out`;
    throw new Fault(`${where}, annex`, what);
  }
}
