import type { AskedExport } from './AskedExport.ts';
import { exportPath } from './exportPath.ts';
import { send } from './request.ts';

/** A file that the server made. */
export interface ExportedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Has a file made, and waits until all of it is here. */
export async function fetchExport(asked: AskedExport): Promise<ExportedFile> {
  const response = await send(exportPath(asked));
  const named = response.headers.get('content-disposition') ?? '';
  const name = /filename="?([^";]+)/u.exec(named)?.[1] ?? `manifest.${asked.format}`;
  return { name, content: await response.blob() };
}
