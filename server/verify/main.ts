import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyFiles } from './verifyFiles.ts';
import type { GivenFile } from './verifyFiles.ts';

const usage = `Checks a record of Draagvlak, and receipts and exports against it. Asks no server.

  verify record.ndjson [--receipt receipt.json]… [--export manifesto.json|html|md|txt]… [--key hex]

--key: the public key that must have signed it. Exit code 0: all good; 1: something is wrong;
2: this was not understood, or a file is of a form that is not read (docx, odt, pdf, epub, zip, …).
`;

process.exitCode = run();

function run(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        receipt: { type: 'string', multiple: true, default: [] },
        export: { type: 'string', multiple: true, default: [] },
        key: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const [record, ...others] = positionals;
    if (record === undefined || others.length > 0) throw new TypeError('Name one record file.');
    const { isGood, isRead, lines } = verifyFiles({
      record: load(record),
      receipts: values.receipt.map(load),
      exports: values.export.map(load),
      ...(values.key !== undefined && { key: values.key }),
    });
    process.stdout.write(`${lines.join('\n')}\n`);
    if (!isGood) return 1;
    return isRead ? 0 : 2;
  } catch (reason) {
    process.stderr.write(
      `${reason instanceof Error ? reason.message : String(reason)}\n\n${usage}`,
    );
    return 2;
  }
}

function load(name: string): GivenFile {
  return { name, bytes: readFileSync(name) };
}
