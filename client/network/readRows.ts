import { network as en } from '#shared/language/en/network.ts';
import { partnerTypes as enTypes } from '#shared/language/en/partnerTypes.ts';
import { network as nl } from '#shared/language/nl/network.ts';
import { partnerTypes as nlTypes } from '#shared/language/nl/partnerTypes.ts';
import { networkRoles, partnerTypes } from '#shared/network.ts';
import type { NetworkRole, PartnerType } from '#shared/network.ts';
import type { BringInRow } from '../api/network.ts';
import { foldName } from './foldName.ts';
import { parseCsv } from './parseCsv.ts';

export type RowFault = keyof (typeof nl)['file']['faults'];

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

const columns = new Map(
  [nl, en].flatMap(({ file }) =>
    file.headings.map((heading, place) => [foldName(heading), nl.file.headings[place]]),
  ),
);

const types = new Map<string, PartnerType>(
  [nlTypes, enTypes].flatMap((named) =>
    partnerTypes.flatMap((type) =>
      [type, named.singular[type], named.plural[type], named.group[type]].map(
        (name) => [foldName(name), type] as const,
      ),
    ),
  ),
);

const roles = new Map<string, NetworkRole>(
  [nl, en].flatMap(({ person }) =>
    networkRoles.flatMap((role) =>
      [role, person.roles[role]].map((name) => [foldName(name), role] as const),
    ),
  ),
);
