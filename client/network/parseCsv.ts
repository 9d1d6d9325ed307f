/**
 * The cells of a text in CSV (RFC 4180), line by line; empty lines stay, so that lines can be counted.
 * Cells are parted by what the first line has most of: semicolons, commas or tabs.
 */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const separator = separatorIn(text);
  const lines: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  // Behind a closing quotation mark, another one stands for one in the text.
  let isClosed = false;
  const endCell = () => {
    lines.at(-1)?.push(plain(cell));
    cell = '';
  };
  for (const letter of text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')) {
    if (letter === '"') {
      if (isClosed) cell += letter;
      isClosed = isQuoted;
      isQuoted = !isQuoted;
      continue;
    }
    isClosed = false;
    if (isQuoted || (letter !== separator && letter !== '\n')) cell += letter;
    else endCell();
    if (!isQuoted && letter === '\n') lines.push([]);
  }
  endCell();
  return lines;
}

function separatorIn(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  const counts = [';', ',', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
}

// As `toCsv` writes it: an apostrophe keeps a spreadsheet from reading a formula.
function plain(cell: string): string {
  return cell.trim().replace(/^'(?='*[=+\-@])/, '');
}
