import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice does with a file: opens it, perhaps settles its changes, and saves it. */
export interface OfficeJob {
  /** Without its place: “manifesto.odt”. */
  readonly from: string;
  readonly to: string;
  readonly filter: 'writer8' | 'MS Word 2007 XML' | 'writer_pdf_Export';
  readonly settle?: 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges';
}

const program = ['soffice', 'libreoffice'].find(isThere);
/** Whether it is on this machine; where it is not, tests that need it skip. */
export const hasLibreOffice = program !== undefined;

function isThere(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Does the jobs on these files in one start, with a profile of its own; answers what it saved. */
export function runLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  jobs: readonly OfficeJob[],
): Map<string, Uint8Array> {
  if (!program) throw new Error('LibreOffice is not on this machine.');
  const folder = mkdtempSync(join(tmpdir(), 'draagvlak-office-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const url = (name: string) => pathToFileURL(join(folder, name)).href;
    const profile = join(folder, 'profile');
    const run = (...wanted: string[]) =>
      execFileSync(program, [`-env:UserInstallation=${url('profile')}`, '--headless', ...wanted], {
        stdio: 'ignore',
        timeout: 100_000,
      });
    // The first start writes what every profile has, over what is there.
    run('--terminate_after_init');
    writeMacro(
      join(profile, 'user', 'basic'),
      jobs.map(
        ({ from, to, filter, settle = '' }) =>
          `Save "${url(from)}", "${url(to)}", "${filter}", "${settle}"`,
      ),
    );
    run('macro:///Standard.Jobs.Run');
    return new Map(jobs.map(({ to }) => [to, readFileSync(join(folder, to))]));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function writeMacro(basic: string, calls: readonly string[]): void {
  const standard = join(basic, 'Standard');
  const doctype = (kind: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${kind.split(':')[1]}.dtd">\n`;
  const space = 'xmlns:library="http://openoffice.org/2000/library"';
  const code = `Sub Save(source, target, filter, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  doc = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim none()
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  If command <> "" Then dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" + command, "", 0, none())
  Dim out(0) As New com.sun.star.beans.PropertyValue
  out(0).Name = "FilterName"
  out(0).Value = filter
  doc.storeToURL(target, out())
  doc.close(True)
End Sub
Sub Run()
  ${calls.join('\n  ')}
  StarDesktop.terminate()
End Sub`;
  const escaped = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  writeFileSync(
    join(standard, 'script.xlb'),
    `${doctype('library:library')}<library:library ${space} library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Jobs"/></library:library>`,
  );
  writeFileSync(
    join(standard, 'Jobs.xba'),
    `${doctype('script:module')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Jobs" script:language="StarBasic">${escaped}</script:module>`,
  );
}
