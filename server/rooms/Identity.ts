import type * as Y from 'yjs';
import { findMerged, findUnidentified } from '#shared/identity.ts';
import { newId } from '#shared/newId.ts';
import type { TakenIn } from './TakenIn.ts';
import type { TextBlock, TextBlocks } from './TextBlocks.ts';
import type { Origin } from './UpdateLog.ts';

/** What is known of paragraph ids beyond one section. */
export interface ManifestoIds {
  /** Whether an id that comes into this section, by whose hand, belongs elsewhere [P1]. */
  readonly isTaken: (id: string, origin: Origin) => boolean;
  readonly takenIn: TakenIn;
  /** Called with the ids that came into this section by a change. */
  readonly onCame: (ids: readonly string[]) => void;
}

/**
 * The server's authoritative pass over the ids of one section [P1, P2]. It remembers what every id
 * stood for, because who rightfully keeps an id is decided by the text it had.
 */
export class Identity {
  readonly #blocks: TextBlocks;
  readonly #manifesto: ManifestoIds;
  #holders: ReadonlyMap<string, Y.XmlElement> = new Map();
  #texts = new Map<string, string>();
  /** Of the few that took others in. */
  #aliases: ReadonlyMap<string, readonly string[]> = new Map();
  #standing: ReadonlySet<string> = new Set();

  constructor(blocks: TextBlocks, manifesto: ManifestoIds) {
    this.#blocks = blocks;
    this.#manifesto = manifesto;
  }

  /** The ids that stood in the text at the last look, those of merged paragraphs included. */
  get ids(): ReadonlySet<string> {
    return this.#standing;
  }

  /** Takes the text as it stands as what is known. Changes nothing. */
  note(): void {
    const blocks = this.#blocks.list().filter((block) => block.id !== null);
    this.#texts = new Map(blocks.map(({ id, text }) => [id ?? '', text]));
    this.#holders = new Map(blocks.map(({ id, element }) => [id ?? '', element]));
    const took = blocks.map(({ id, element }) => [id ?? '', readAliases(element)] as const);
    this.#aliases = new Map(took.filter(([, aliases]) => aliases.length > 0));
    for (const [id, aliases] of this.#aliases) this.#manifesto.takenIn.add(id, aliases);
    this.#standing = new Set([...this.#texts.keys(), ...[...this.#aliases.values()].flat()]);
  }

  /** Takes what these elements say by now as known, when nothing but their text changed. */
  noteTexts(elements: Iterable<Y.XmlElement>): void {
    for (const element of elements) {
      const { id, text } = this.#blocks.read(element);
      if (id !== null && this.#holders.get(id) === element) this.#texts.set(id, text);
    }
  }

  /**
   * Gives every text-bearing block an id of its own; the rightful holder keeps the one it has, and
   * the survivor of a merge remembers the ids it took in. `origin` is who changed the text. Call inside a transaction.
   */
  repair(origin: Origin): void {
    const before = this.#blocks.list().map((block) => ({
      ...block,
      wasHolder: this.#holders.get(block.id ?? '') === block.element,
    }));
    // What stood here before was looked up when it came.
    const isTaken = (id: string) => !this.#standing.has(id) && this.#manifesto.isTaken(id, origin);
    for (const place of findUnidentified(before, this.#texts, isTaken)) {
      before[place]?.element.setAttribute('id', newId());
    }
    const after = this.#blocks.list();
    for (const { vanished, survivor } of findMerged(after, this.#texts)) {
      const element = after[survivor]?.element;
      if (element) {
        const taken = [vanished, ...(this.#aliases.get(vanished) ?? [])];
        this.#manifesto.takenIn.add(after[survivor]?.id ?? '', taken);
        writeAliases(element, [...new Set([...readAliases(element), ...taken])]);
      }
    }
    this.#dropUntrueAliases(after, isTaken);
    const stood = this.#standing;
    this.note();
    const came = [...this.#standing].filter((id) => !stood.has(id));
    if (came.length > 0) this.#manifesto.onCame(came);
  }

  // An undone merge brings the paragraph back: it speaks for itself again, and for all that it took
  // in before. And nobody makes another's endorsements hang on a paragraph by writing an alias by hand.
  #dropUntrueAliases(blocks: readonly TextBlock[], isTaken: (id: string) => boolean): void {
    const holders = this.#holdersOfAliases(blocks, isTaken);
    for (const { element } of blocks) {
      const aliases = readAliases(element);
      const left = aliases.filter((alias) => holders.get(alias) === element);
      if (left.length < aliases.length) writeAliases(element, left);
    }
  }

  // Who answers for an id that is not in the text itself: of several, the one that just came back.
  #holdersOfAliases(
    blocks: readonly TextBlock[],
    isTaken: (id: string) => boolean,
  ): Map<string, Y.XmlElement> {
    const { takenIn } = this.#manifesto;
    const living = new Set(blocks.map(({ id }) => id));
    const holders = new Map<string, Y.XmlElement>();
    for (const { element, id } of blocks) {
      const isBack = !this.#texts.has(id ?? '');
      for (const alias of readAliases(element)) {
        const isTrue = !living.has(alias) && takenIn.has(id ?? '', alias) && !isTaken(alias);
        if (isTrue && (isBack || !holders.has(alias))) holders.set(alias, element);
      }
    }
    return holders;
  }
}

function readAliases(element: Y.XmlElement): string[] {
  const aliases: unknown = element.getAttribute('aliases');
  return typeof aliases === 'string' && aliases !== '' ? aliases.split(' ') : [];
}

function writeAliases(element: Y.XmlElement, aliases: readonly string[]): void {
  if (aliases.length > 0) element.setAttribute('aliases', aliases.join(' '));
  else element.removeAttribute('aliases');
}
