import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openPressTools } from '../../server/app/openPressTools.ts';
import { exportFormats } from '../../server/publish/formats.ts';
import { coverageSheet } from '../../server/publish/sheets/coverageSheet.ts';
import { endorsementSheet } from '../../server/publish/sheets/endorsementSheet.ts';
import { renderCsv } from '../../server/publish/sheets/renderCsv.ts';
import { renderOds } from '../../server/publish/sheets/renderOds.ts';
import type { ManifestoView } from '#shared/view.ts';
import { smallManifesto } from './smallManifesto.ts';

const nl = { language: 'nl' } as const;
const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));

/** The small manifesto in which a partner and a reason are made to be run by a spreadsheet. */
const hostile: ManifestoView = {
  ...smallManifesto,
  sections: smallManifesto.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      endorsements: paragraph.endorsements.map((endorsement) => ({
        ...endorsement,
        partnerName: '=cmd|"/C calc"!A1',
        reason: '@SUM(1+1)*\tklaar; "ja"\u0000\uFFFE',
      })),
    })),
  })),
};

const tools = openPressTools(() => Promise.resolve(new Uint8Array()));

describe('the tables of backing', () => {
  test.each(['endorsements', 'coverage'] as const)(
    '[E4, E8, X3] %s reads as it did when somebody looked at it',
    async (name) => {
      for (const language of ['nl', 'en'] as const) {
        const made = await exportFormats[name].render(smallManifesto, { language }, { tools });
        expect(String(made).startsWith('\uFEFF')).toBe(true);
        await expect(made).toMatchFileSnapshot(`golden/${name}.${language}.csv`);
      }
    },
  );

  test('every endorsement has a row, and every paragraph one for each type of partner', () => {
    const said = smallManifesto.sections.flatMap(({ paragraphs, vanished }) =>
      [...paragraphs, ...vanished].flatMap(({ endorsements }) => endorsements),
    );
    expect(endorsementSheet(smallManifesto, nl).rows).toHaveLength(said.length);
    const numbered = smallManifesto.sections.flatMap(({ paragraphs }) =>
      paragraphs.filter(({ number }) => number !== null),
    );
    const types = new Set(smallManifesto.partners.map(({ type }) => type));
    const { rows, columns } = coverageSheet(smallManifesto, nl);
    expect(rows).toHaveLength(numbered.length * types.size);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    const [section] = smallManifesto.sections;
    const part = endorsementSheet(smallManifesto, { ...nl, section: section!.id });
    expect(part.rows.length).toBeLessThanOrEqual(said.length);
    expect(part.rows.every(([number]) => number === 1)).toBe(true);
  });

  test('[X3] nothing that somebody wrote is a formula in a spreadsheet', () => {
    const cells = renderCsv(endorsementSheet(hostile, nl)).split(/\r\n|;/u);
    expect(cells.filter((cell) => /^"?[=+\-@\t\r]/u.test(cell))).toEqual([]);
    const { 'content.xml': content, ...others } = unzipSync(renderOds(hostile, nl));
    const markup = strFromU8(content!);
    expect(markup).not.toContain('table:formula');
    expect(markup).toContain('office:value-type="string"><text:p>=cmd|&quot;/C calc&quot;!A1<');
    expect([markup.includes('\u0000'), markup.includes('\uFFFE')]).toEqual([false, false]);
    expect(Object.keys(others)).toContain('META-INF/manifest.xml');
  });

  test('a spreadsheet has the same bytes every time, and says first what it is', () => {
    const made = renderOds(smallManifesto, nl);
    expect(renderOds(structuredClone(smallManifesto), nl)).toEqual(made);
    const content = strFromU8(unzipSync(made)['content.xml'] ?? new Uint8Array());
    for (const said of ['nog niet: wacht op een wijziging', 'A-002', 'is niet overgenomen'])
      expect(content).toContain(said);
    expect(strFromU8(made.subarray(30, 84))).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
  });

  test.skipIf(!office)(
    '[X3] LibreOffice opens both tables as they are, dates as dates (skipped without LibreOffice)',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'draagvlak-ods-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      await writeFile(join(folder, 'tables.ods'), renderOds(hostile, nl));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const to = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
      await promisify(execFile)(office ?? '', [
        ...[profile, '--headless', '--convert-to', to, '--outdir', folder],
        join(folder, 'tables.ods'),
      ]);
      const read = (name: string) => readFile(join(folder, `tables-${name}.csv`), 'utf8');
      const [said, coverage] = [await read('Onderschrijvingen'), await read('Dekking')];
      expect(said.split('\n')[1]).toMatch(
        /^1;1;p1;Wie inwoners .*;"=cmd\|""\/C calc""!A1";gemeente;eens;ja;;.*;2026-09-28 14:32:08$/u,
      );
      const rows = coverageSheet(smallManifesto, nl).rows;
      expect(coverage.trim().split('\n')).toHaveLength(rows.length + 1);
    },
  );
});
