import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What one file of a DOCX refers to: others in it, and addresses outside it. */
export class DocxLinks {
  readonly #links = new Map<string, { readonly id: string; readonly link: Xml }>();

  /** The id by which another file is meant. */
  part(type: string, target: string): string {
    return this.#add(target, (id) => relationship(id, type, xml`${target}`));
  }

  /** The id by which an address is meant. */
  address(href: string): string {
    return this.#add(href, (id) =>
      relationship(id, 'hyperlink', xml`${href}" TargetMode="External`),
    );
  }

  get isEmpty(): boolean {
    return this.#links.size === 0;
  }

  file(): Xml {
    const links = [...this.#links.values()].map(({ link }) => link);
    return relationships(links);
  }

  #add(target: string, linkOf: (id: string) => Xml): string {
    const known = this.#links.get(target);
    if (known) return known.id;
    const id = `rId${this.#links.size + 1}`;
    this.#links.set(target, { id, link: linkOf(id) });
    return id;
  }
}

/** A file that says what another one refers to. */
export function relationships(links: readonly Xml[]): Xml {
  return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
}

function relationship(id: string, type: string, target: Xml): Xml {
  return xml`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}
