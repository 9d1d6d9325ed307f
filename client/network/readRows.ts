import { words } from '#shared/language/words.ts';
import type { Words } from '#shared/language/nl.ts';
import { networkRoles, partnerTypes } from '#shared/network.ts';
import type { NetworkRole, PartnerType } from '#shared/network.ts';
import type { BringInRow } from '../api/network.ts';
import { foldName } from './foldName.ts';
import { parseCsv } from './parseCsv.ts';

export type RowFault = keyof Words['network']['file']['faults'];

/** A line of a file, and what is wrong with it before anyone is asked. */
export interface ReadRow {
  /** Counts from 1, with the line of headings. */
  readonly line: number;
  readonly row: BringInRow;
  readonly fault: RowFault | null;
}

/** The lines of a file below its headings; null when these name no partner. */
export function readRows(text: string): readonly ReadRow[] | null {
  const [head = [], ...lines] = parseCsv(text);
  const names = head.map((name) => columns.get(foldName(name)));
  if (!names.includes('partner')) return null;
  return lines.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const named = Object.fromEntries(names.map((name, place) => [name, cells[place] ?? '']));
    return [readRow(named, index + 2)];
  });
}

function readRow(named: Readonly<Record<string, string>>, line: number): ReadRow {
  const { partner = '', soort = '', naam = '', mail = '', rol = '', mandaat = '' } = named;
  const [type, role] = [types.get(foldName(soort)), roles.get(foldName(rol))];
  const person = {
    name: naam,
    ...(mail && { mail }),
    ...(role && { role }),
    mandate: isYes(mandaat),
  };
  const row = { partner, ...(type && { type }), ...((naam || mail) && { person }) };
  const fault = soort && !type ? 'typeUnknown' : rol && !role ? 'roleUnknown' : null;
  return { line, row, fault };
}

function isYes(text: string): boolean {
  return ['ja', 'yes', 'j', 'y', 'x', '1', 'waar', 'true'].includes(foldName(text));
}

const both = [words('nl'), words('en')];

const columns = new Map(
  both.flatMap(({ network }) =>
    network.file.headings.map((heading, place) => [
      foldName(heading),
      words('nl').network.file.headings[place],
    ]),
  ),
);

const types = new Map<string, PartnerType>(
  both.flatMap(({ partnerTypes: named }) =>
    partnerTypes.flatMap((type) =>
      [type, named.singular[type], named.plural[type], named.group[type]].map(
        (name) => [foldName(name), type] as const,
      ),
    ),
  ),
);

const roles = new Map<string, NetworkRole>(
  both.flatMap(({ network }) =>
    networkRoles.flatMap((role) =>
      [role, network.person.roles[role]].map((name) => [foldName(name), role] as const),
    ),
  ),
);
