import type { ExportWords } from './ExportWords.ts';
import type { Head } from './Head.ts';
import type { TextPage } from './TextPage.ts';

interface Seal {
  readonly seal: Head;
  /** By what names the record knows paragraphs, a line each. */
  readonly names: readonly string[];
  readonly words: ExportWords;
}

/**
 * Reads what stands behind the last amendment, down to the end of the file.
 *
 * @throws Fault
 */
export function takeSeal(page: TextPage, { seal, names, words }: Seal): void {
  const { seq, root, key, signature } = seal;
  const title = words.root(new Intl.NumberFormat(words.locale).format(seq));
  const short = (root.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
  if (page.form === 'md') {
    page.takeExactly('seal', '---');
    page.takeExactly('seal', `${title}: **${short}**`);
  } else {
    page.take('seal', { kind: 'plain', text: `${title}:` }, { kind: 'plain', text: short });
  }
  page.take('seal', { kind: 'plain', text: `${words.seal}:` });
  takeFenced(page, 'seal', [
    ...[`seq ${seq}`, `root ${root}`, `key ${key}`],
    ...[`signature ${signature.slice(0, 64)}`, signature.slice(64)],
  ]);
  if (names.length > 0) {
    page.take('names', { kind: 'plain', text: `${words.names}:` });
    takeFenced(page, 'names', names);
  }
  page.take('end', { kind: 'plain', text: words.verify });
  page.end();
}

function takeFenced(page: TextPage, what: string, lines: readonly string[]): void {
  const isMarkdown = page.form === 'md';
  if (isMarkdown) page.takeExactly(what, '```');
  for (const line of lines) {
    if (isMarkdown) page.takeExactly(what, line);
    else page.take(what, { kind: 'name', text: line });
  }
  if (isMarkdown) page.takeExactly(what, '```');
}
