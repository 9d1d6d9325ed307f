import { partnerTypes } from '#shared/network.ts';
import type { Scheme } from '#shared/scheme.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Table } from '../../ui/Table.tsx';
import { ValidityBadge } from '../../ui/ValidityBadge.tsx';
import { useStyleWords } from './useStyleWords.ts';

const states = ['valid', 'outdated', 'objection', 'silent'] as const;

/** Rows and columns. */
export function TableSpecimens({ scheme }: { scheme: Scheme }) {
  const { sample, groups, ...words } = useStyleWords();
  const { partnerTypes: types } = useWords();
  return (
    <Table caption={`${groups.tables}: ${words[scheme].toLowerCase()}`}>
      <thead>
        <tr>
          <th scope="col">{sample.choice}</th>
          <th scope="col">{sample.partner}</th>
          <th scope="col" className="utrecht-table__number">
            {sample.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {states.map((state, place) => (
          <tr key={state}>
            <th scope="row">{types.group[partnerTypes[place] ?? 'company']}</th>
            <td>
              <ValidityBadge state={state} />
            </td>
            <td className="utrecht-table__number">{place * 7}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
