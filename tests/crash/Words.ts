type Standing = 'asked' | 'saved' | 'leaving';

interface Word {
  readonly text: string;
  standing: Standing;
}

/** How often each word is found, with the text that begins with it. */
export type Found = ReadonlyMap<string, readonly string[]>;

/**
 * What one person wrote, word by word, and what they were told of it: which words must be in the
 * text, and which may be. Each word has a mark that occurs nowhere else.
 */
export class Words {
  #words = new Map<string, Word>();
  /** Words of which nothing can be known: the page that had them is gone. */
  #unknown = new Map<string, string>();
  /**
   * Words that a page took out and was not told so before it went: a letter that was under way then can
   * arrive behind the next page, by way of another server.
   */
  readonly #fading = new Map<string, string>();
  #acknowledged = 0;

  /** Edits of which the server said that they are on disk. */
  get acknowledged(): number {
    return this.#acknowledged;
  }

  /** Words that stand in the text, oldest first. */
  get standing(): readonly string[] {
    return [...this.#words].filter(([, word]) => word.standing !== 'leaving').map(([mark]) => mark);
  }

  textOf(mark: string): string {
    return this.#words.get(mark)?.text ?? '';
  }

  write(mark: string, text: string): void {
    this.#words.set(mark, { text, standing: 'asked' });
  }

  takeOut(mark: string): void {
    const word = this.#words.get(mark);
    if (word) word.standing = 'leaving';
  }

  /** Everything so far is on disk. */
  markSaved(): void {
    for (const [mark, word] of this.#words) {
      if (word.standing !== 'saved') this.#acknowledged += 1;
      if (word.standing === 'leaving') this.#words.delete(mark);
      else word.standing = 'saved';
    }
  }

  /** The page goes, with what was not saved. */
  forget(): void {
    for (const [mark, word] of this.#words) {
      if (word.standing === 'saved') continue;
      (word.standing === 'leaving' ? this.#fading : this.#unknown).set(mark, word.text);
      this.#words.delete(mark);
    }
  }

  /** A new page shows these: so they are written, and saved with what is typed next. */
  find(marks: Iterable<string>): void {
    for (const mark of marks) {
      const text = this.#unknown.get(mark);
      if (text === undefined) continue;
      this.#unknown.delete(mark);
      this.#words.set(mark, { text, standing: 'asked' });
    }
  }

  /** These words, to come back to. */
  copy(): Words {
    const copy = new Words();
    copy.#words = new Map([...this.#words].map(([mark, word]) => [mark, { ...word }]));
    copy.#unknown = new Map(this.#unknown);
    return copy;
  }

  /** The text was restored to what it was when this copy was made. */
  returnTo(copy: Words): void {
    const again = copy.copy();
    this.#words = again.#words;
    this.#unknown = again.#unknown;
  }

  /** What is wrong with the words that were found. */
  compare(found: Found): string[] {
    const wrong: string[] = [];
    for (const [mark, { standing }] of this.#words) {
      if (standing === 'saved' && !found.has(mark)) wrong.push(`${mark} was saved and is lost`);
    }
    for (const [mark, texts] of found) {
      const text = this.#words.get(mark)?.text ?? this.#unknown.get(mark) ?? this.#fading.get(mark);
      if (text === undefined) wrong.push(`${mark} is there, and should not be`);
      else if (texts.length !== 1) wrong.push(`${mark} is there ${texts.length} times`);
      else if (!texts[0]?.startsWith(text)) wrong.push(`${mark} says something else`);
    }
    return wrong;
  }
}
