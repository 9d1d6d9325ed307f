/** The ids of the rules in a RULES.md that are built: its lines `- **E3** …` before "Not built yet". */
export function listBuiltRules(text: string): string[] {
  const [built = ''] = text.split(/^#+ *Not built yet/im);
  return [...built.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].flatMap((found) => found[1] ?? []);
}

/** Whether a test names the rule in brackets, alone or in a list: `[E3]`, `[E3, E4]`, `[E3][E4]`. */
export function citesRule(code: string, rule: string): boolean {
  return new RegExp(`\\[(?:[A-Z]\\d+[, ]+)*${rule}(?:[, ]+[A-Z]\\d+)*\\]`).test(code);
}
