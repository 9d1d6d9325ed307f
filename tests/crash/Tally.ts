/** What a campaign came to. */
export class Tally {
  kills = 0;
  edits = 0;
  acts = 0;
  /** Segments that were packed. */
  packed = 0;
  /** Milliseconds from the start of a process to its first answer. */
  slowestStart = 0;
  /** What was under way when a server was killed, and how often. */
  readonly during = new Map<string, number>();
  /** What was lost, came twice, or was altered. */
  readonly wrong: string[] = [];

  addKill(during: Iterable<string>): void {
    this.kills += 1;
    for (const what of new Set(during)) this.during.set(what, (this.during.get(what) ?? 0) + 1);
  }

  addStart(milliseconds: number): void {
    this.slowestStart = Math.max(this.slowestStart, milliseconds);
  }

  add(other: Tally): void {
    this.kills += other.kills;
    this.edits += other.edits;
    this.acts += other.acts;
    this.packed += other.packed;
    this.addStart(other.slowestStart);
    for (const [what, count] of other.during)
      this.during.set(what, (this.during.get(what) ?? 0) + count);
    this.wrong.push(...other.wrong);
  }

  /** A plain summary. */
  tell(title = 'kills'): string {
    const during = [...this.during].toSorted(([, a], [, b]) => b - a);
    return [
      `${title.padEnd(22)} ${this.kills}`,
      ...during.map(([what, count]) => `  during ${what}: ${count}`),
      `edits acknowledged     ${this.edits}`,
      `acts acknowledged      ${this.acts}`,
      `segments packed        ${this.packed}`,
      `slowest restart        ${Math.round(this.slowestStart)} ms`,
      `lost, altered, doubled ${this.wrong.length}`,
      ...this.wrong.slice(0, 20).map((line) => `  ${line}`),
    ].join('\n');
  }
}
