/** What was done in one run, line by line, for whoever has to find out what went wrong. */
export class Schedule {
  readonly lines: string[] = [];
  readonly #start = performance.now();

  note(who: string, what: string): void {
    const at = Math.round(performance.now() - this.#start);
    this.lines.push(`${at} ms  ${who}  ${what}`);
  }
}
