import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '#shared/limits.ts';
import { network as en } from '#shared/language/en/network.ts';
import { network as nl } from '#shared/language/nl/network.ts';
import { words } from '#shared/language/words.ts';
import { ApiProblem } from '../../client/api/ApiProblem.ts';
import type { Network } from '../../client/api/network.ts';
import { networkLines } from '../../client/network/networkLines.ts';
import { parseCsv } from '../../client/network/parseCsv.ts';
import { readRows } from '../../client/network/readRows.ts';
import { readTextFile } from '../../client/network/readTextFile.ts';
import { rowFaults } from '../../client/network/rowFaults.ts';
import { toCsv } from '#shared/toCsv.ts';
import { assertAlways } from '../shared/assertAlways.ts';

describe('a file of partners and people', () => {
  test('that was written is read as it was, whatever signs are in it', () => {
    const sign = fc.constantFrom('a', 'é', '"', ';', ',', '\n', "'", '=', '-', '+', '@', ' ', '\t');
    const cell = fc.string({ unit: sign, maxLength: 6 }).map((text) => text.trim());
    const lines = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    assertAlways(lines, (made) => {
      const written = [['partner', 'naam'], ...made];
      // A line behind the last line break is none.
      expect(parseCsv(toCsv(written)).slice(0, -1)).toEqual(written);
    });
  });

  test('[N7] that was written has nothing that a spreadsheet takes for a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', "'=", ' =', '\t=', '\n@');
    assertAlways(fc.tuple(start, fc.string()), ([sign, rest]) => {
      const [, line = ''] = toCsv([['naam'], [sign + rest]]).split('\r\n');
      expect(line.replace(/^"/, '')).toMatch(/^'/);
    });
  });

  test.each([
    ['semicolons', 'partner;naam\nA;B, C'],
    ['commas', 'partner,naam\r\nA,"B, C"\r\n'],
    ['tabs', '\uFEFFpartner\tnaam\rA\tB, C'],
    ['quotation marks', '"partner";"naam"\n"A";"B, C"'],
  ])('is read with %s', (_, text) => {
    expect(readRows(text)).toMatchObject([
      { line: 2, row: { partner: 'A', person: { name: 'B, C' } }, fault: null },
    ]);
  });

  test('is read in both languages, with columns in any order, and empty lines passed over', () => {
    const dutch =
      'Mandaat;Naam;Partner;Soort;Rol;Mail\nja;Een;P;Waterschap;Coördinator;e@p.nl\n\n;;Q;;;';
    expect(readRows(dutch)).toEqual([
      {
        line: 2,
        row: {
          partner: 'P',
          type: 'water-board',
          person: { name: 'Een', mail: 'e@p.nl', role: 'coordinator', mandate: true },
        },
        fault: null,
      },
      { line: 4, row: { partner: 'Q' }, fault: null },
    ]);
    const english = 'Partner,Type,Name,Role,Mandate\nP,Water board,One,Observer,no';
    expect(readRows(english)).toMatchObject([
      { row: { type: 'water-board', person: { role: 'observer', mandate: false } } },
    ]);
  });

  test('says of a line what is not known, and of a file that it names no partners', () => {
    const odd = 'partner;soort;rol;naam\nA;vereniging van alles;;\nB;;baas;Wie';
    expect(readRows(odd)?.map(({ fault }) => fault)).toEqual(['typeUnknown', 'roleUnknown']);
    for (const text of ['', 'naam;mail\nA;B']) expect(readRows(text)).toBeNull();
  });

  test.each(['nl', 'en'] as const)(
    'of who is there now, in %s, can be read in again',
    (language) => {
      const network = {
        partners: [
          { id: 'a', name: 'Gemeente "Aan"; zee', type: 'municipality' },
          { id: 'b', name: '=Leeg', type: 'company' },
        ],
        people: [
          { id: 'p', name: 'Wie', mail: 'w@a.nl', partner: 'a', role: 'observer', mandate: true },
        ],
      } as unknown as Network;
      const named = { ...words(language), network: { nl, en }[language] };
      expect(readRows(toCsv(networkLines(network, named)))).toMatchObject([
        {
          row: {
            partner: 'Gemeente "Aan"; zee',
            type: 'municipality',
            person: { name: 'Wie', mail: 'w@a.nl', role: 'observer', mandate: true },
          },
        },
        { row: { partner: '=Leeg', type: 'company' } },
      ]);
    },
  );

  test('is read in UTF-8, and as older spreadsheets write it', async () => {
    const text = 'Coördinator';
    expect(await readTextFile(new Blob([text]))).toBe(text);
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await readTextFile(new Blob([bytes]))).toBe(text);
  });

  test('is not read when it is larger than the server would take, whatever is in it', async () => {
    const most = new Blob(['x'.repeat(limits.requestBytes)]);
    expect(await readTextFile(most)).toHaveLength(limits.requestBytes);
    expect(await readTextFile(new Blob([most, 'x']))).toBeNull();
  });

  test('with a quotation mark that never closes, or a sea of columns, is one wrong line and no freeze', () => {
    const open = `partner;soort\nA;"${'x\n'.repeat(300_000)}`;
    expect(readRows(open)).toHaveLength(1);
    const wide = `partner${';'.repeat(400_000)}\nA${';'.repeat(400_000)}`;
    expect(readRows(wide)).toEqual([{ line: 2, row: { partner: 'A' }, fault: null }]);
  });

  test('has at each line the first of what the server found wrong there', () => {
    const fault = (path: string, code = 'invalid_format') => ({ path: `body.rows.${path}`, code });
    const faults = [
      ...[fault('0.partner', 'too_small'), fault('0.person.mail'), fault('3.person.mail')],
      ...[fault('12.person.mail', 'already-exists'), fault('4.type', 'type-missing'), fault('5')],
    ];
    const failure = new ApiProblem('invalid-input', '', { more: { faults } });
    expect([...rowFaults(failure)].toSorted(([a], [b]) => a - b)).toEqual([
      ...[[0, 'partner'] as const, [3, 'mail'] as const, [4, 'typeMissing'] as const],
      ...[[5, 'other'] as const, [12, 'mailTaken'] as const],
    ]);
  });
});
