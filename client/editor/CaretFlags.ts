import type { DecorationAttrs } from '@tiptap/pm/view';
import type { Transaction } from 'yjs';
import { limits } from '#shared/limits.ts';
import type { SectionSession } from '../live/SectionSession.ts';

/** Milliseconds that a name stays above a caret after its owner last typed or moved. */
const shownFor = 3_000;
const resting = 'draagvlak-caret--resting';

/** Someone with a caret here, as the server vouches for them. */
interface CaretUser {
  readonly id?: string;
  readonly name?: string;
  readonly partnerName?: string;
  readonly place?: number;
}

interface CaretState {
  readonly user?: CaretUser;
  readonly cursor?: object | null;
}

/**
 * Draws the carets of others, each with a flag: a name and a partner, so that colour is never
 * alone. The flag hides the words of the line above, so it stays only while its owner is busy, and
 * comes back when it is pointed at.
 */
export class CaretFlags {
  readonly #provider: SectionSession['provider'];
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #drawn = new Map<string, HTMLElement>();

  constructor(provider: SectionSession['provider']) {
    this.#provider = provider;
  }

  /** Starts to follow who is busy; the answer stops that. */
  follow(): () => void {
    const { awareness, doc } = this.#provider;
    const moved = ({ updated, added }: { updated: number[]; added: number[] }) =>
      this.#busy([...added, ...updated]);
    // A caret at the very end of a paragraph does not move when its owner types there.
    const typed = ({ local, beforeState, afterState }: Transaction) => {
      if (local) return;
      const writers = [...afterState].filter(([id, clock]) => beforeState.get(id) !== clock);
      this.#busy(writers.map(([id]) => id));
    };
    awareness.on('change', moved);
    doc.on('afterTransaction', typed);
    return () => {
      awareness.off('change', moved);
      doc.off('afterTransaction', typed);
      for (const timer of this.#timers.values()) clearTimeout(timer);
      this.#timers.clear();
    };
  }

  /** The caret of one person. */
  readonly render = (user: CaretUser): HTMLElement => {
    const caret = element('span', `draagvlak-caret ${personClass(user)}`);
    const [first = '', ...rest] = shown(user.name).split(' ');
    const flag = element('span', 'draagvlak-caret__flag');
    flag.ariaHidden = 'true';
    flag.append(
      element('b', 'draagvlak-caret__first', first),
      element('b', 'draagvlak-caret__rest', rest.length > 0 ? ` ${rest.join(' ')}` : ''),
      element(
        'span',
        'draagvlak-caret__partner',
        user.partnerName ? `, ${shown(user.partnerName)}` : '',
      ),
    );
    caret.append(flag);
    caret.classList.toggle(resting, !this.#timers.has(user.id ?? ''));
    if (user.id) this.#drawn.set(user.id, caret);
    return caret;
  };

  /** What one person has selected. */
  readonly renderSelection = (user: CaretUser): DecorationAttrs => ({
    class: `manuscript__selection ${personClass(user)}`,
  });

  #busy(clients: readonly number[]): void {
    const states = this.#provider.awareness.getStates() as Map<number, CaretState>;
    for (const client of clients) {
      const state = states.get(client);
      if (state?.user?.id && state.cursor) this.#show(state.user.id);
    }
  }

  #show(person: string): void {
    clearTimeout(this.#timers.get(person));
    this.#drawn.get(person)?.classList.remove(resting);
    const hide = () => {
      this.#timers.delete(person);
      this.#drawn.get(person)?.classList.add(resting);
    };
    this.#timers.set(person, setTimeout(hide, shownFor));
  }
}

// The server says who it is; whatever came by another way may still not style or fill the page.
function personClass({ place }: CaretUser): string {
  return `draagvlak-person--${Number.isInteger(place) ? place : 1}`;
}

function shown(name = ''): string {
  return name.slice(0, limits.nameCharacters);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
