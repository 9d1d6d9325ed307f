import type { Booklet, Flow, Leaf, List, Note, Part, Revision } from '../Booklet.ts';
import { leavesOf } from '../leavesOf.ts';
import type { PlacedLeaf } from '../leavesOf.ts';
import { paragraphLooks } from '../looks.ts';
import { changeGroups } from '../tracked/changeGroups.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import type { OdtChanges } from './OdtChanges.ts';
import { odtLettersOf } from './odtLettersOf.ts';
import { OdtLists } from './OdtLists.ts';
import { odtName, odtStyles } from './odtNames.ts';
import { OdtRemarks } from './OdtRemarks.ts';

/** The automatic style of a heading that begins a page. */
export const newPage = 'NewPage';

/** Writes the text of a file, in one go from its beginning to its end. */
export class OdtText {
  readonly #changes: OdtChanges;
  readonly #remarks: OdtRemarks;
  readonly #lists = new OdtLists();
  /** What each paragraph is followed by, and what both stand in. */
  readonly #next: ReadonlyMap<Leaf, readonly [PlacedLeaf, PlacedLeaf]>;
  /** Where inserted paragraphs end, that have begun. */
  readonly #ends = new Map<Leaf, Xml>();
  #nextNote: number;

  constructor(
    flow: readonly Flow[],
    changes: OdtChanges,
    { firstNote, remarks }: Pick<Booklet, 'firstNote' | 'remarks'>,
  ) {
    const leaves = leavesOf(flow);
    this.#changes = changes;
    this.#remarks = new OdtRemarks(remarks);
    this.#next = new Map(
      leaves.slice(1).flatMap((next, place) => {
        const before = leaves[place];
        return before ? [[before.leaf, [before, next]]] : [];
      }),
    );
    this.#nextNote = firstNote;
  }

  write(flow: readonly Flow[], style?: string): Xml[] {
    return flow.map((each) => (each.kind === 'leaf' ? this.#leaf(each, style) : this.#list(each)));
  }

  #list(list: List): Xml {
    const items = list.items.map((item) => ({
      isHere: leavesOf(item).some(({ leaf }) => isHere(leaf)),
      written: this.write(item),
    }));
    // An item of which nothing is there any more stands with its change.
    const [first, ...rest] = items.filter((item) => item.isHere);
    if (!first) return xml``;
    const from = list.sign === 'count' ? xml` text:start-value="${list.start}"` : null;
    return this.#lists.write(
      list,
      xml`<text:list-item${from}>${first.written}</text:list-item>${rest.map(({ written }) => xml`<text:list-item>${written}</text:list-item>`)}`,
    );
  }

  #leaf(leaf: Leaf, style = nameOf(leaf)): Xml {
    if (!isHere(leaf)) return xml``;
    const { revision, parts, bookmarks } = leaf;
    const names = bookmarks.map(bookmark);
    const inner = revision ? this.#remarked(revision, parts) : this.#changed(leaf, style);
    const end = this.#ends.get(leaf) ?? null;
    return paragraph(leaf, style, xml`${names}${inner}${end}${this.#behind(leaf)}`);
  }

  // A paragraph that is a change begins with the end of the one before it.
  #behind(leaf: Leaf): Xml[] {
    const [here, next] = this.#next.get(leaf) ?? [];
    const revision = next?.leaf.revision;
    if (!here || !next || !revision) return [];
    if (revision.kind === 'insert') {
      const { start, end } = this.#changes.insert(revision);
      this.#ends.set(next.leaf, end);
      return [start];
    }
    const gone = [
      this.#inLists(here, []),
      this.#inLists(next, [...next.leaf.bookmarks.map(bookmark), ...this.#parts(next.leaf.parts)]),
    ];
    const { start, end } = this.#remarks.on(revision);
    const change = this.#changes.delete(revision, xml`${gone}`);
    return [xml`${start}${change}${end}`, ...this.#behind(next.leaf)];
  }

  #remarked(revision: Revision, parts: readonly Part[]): Xml[] {
    const { start, end } = this.#remarks.on(revision);
    return [xml`${start}${this.#parts(parts)}${end}`];
  }

  #inLists({ leaf, lists }: PlacedLeaf, inner: readonly Xml[]): Xml {
    return lists.reduceRight(
      (held, list) => this.#lists.write(list, xml`<text:list-item>${held}</text:list-item>`),
      paragraph(leaf, nameOf(leaf), xml`${inner}`),
    );
  }

  #changed({ parts }: Leaf, style: string): Xml[] {
    return changeGroups(parts).map((group) => {
      const { start, end } = group.last ? this.#remarks.on(group.last) : { start: null, end: null };
      const written = groupsOf(group.parts).map((one) => this.#change(one, style));
      return xml`${start}${written}${end}`;
    });
  }

  #change({ revision, parts }: Group, style: string): Xml {
    if (!revision) return xml`${this.#parts(parts)}`;
    if (revision.kind === 'insert') {
      const { start, end } = this.#changes.insert(revision);
      return xml`${start}${this.#parts(parts)}${end}`;
    }
    const gone = xml`<text:p text:style-name="${style}">${this.#parts(parts)}</text:p>`;
    return this.#changes.delete(revision, gone);
  }

  #parts(parts: readonly Part[]): Xml[] {
    return parts.map((part) => {
      if (part.kind === 'note') return this.#note(part);
      return part.kind === 'tab' ? xml`<text:tab/>` : odtLettersOf(part);
    });
  }

  #note({ letters }: Note): Xml {
    const number = this.#nextNote;
    this.#nextNote += 1;
    return xml`<text:note text:id="ftn${number}" text:note-class="footnote"><text:note-citation>${number}</text:note-citation><text:note-body><text:p text:style-name="${odtName(odtStyles.note)}">${letters.map(odtLettersOf)}</text:p></text:note-body></text:note>`;
  }
}

function bookmark(name: string): Xml {
  return xml`<text:bookmark text:name="${name}"/>`;
}

function nameOf({ style, beginsPage }: Leaf): string {
  return beginsPage ? newPage : odtName(odtStyles[style]);
}

// What was deleted stands with its change, not in the text.
function isHere({ revision }: Leaf): boolean {
  return revision?.kind !== 'delete';
}

function paragraph({ style, number }: Leaf, name: string, inner: Xml): Xml {
  const { level } = paragraphLooks[style];
  if (level === undefined) return xml`<text:p text:style-name="${name}">${inner}</text:p>`;
  const counted =
    number === undefined
      ? xml` text:is-list-header="true"`
      : xml` text:restart-numbering="true" text:start-value="${number}"`;
  return xml`<text:h text:style-name="${name}" text:outline-level="${level}"${counted}>${inner}</text:h>`;
}

interface Group {
  readonly revision: Revision | undefined;
  readonly parts: Part[];
}

function groupsOf(parts: readonly Part[]): Group[] {
  const groups: Group[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && last.revision === part.revision) last.parts.push(part);
    else groups.push({ revision: part.revision, parts: [part] });
  }
  return groups;
}
