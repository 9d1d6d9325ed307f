import { Icon } from '../ui/Icon.tsx';
import { Table } from '../ui/Table.tsx';
import type { ReadRow, RowFault } from './readRows.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface RowTableProps {
  readonly rows: readonly ReadRow[];
  /** What is wrong with each row; null when nothing is. */
  readonly faults: readonly (RowFault | null)[];
}

/** What the lines of a file say, as it was understood, with what is wrong at each. */
export function RowTable({ rows, faults }: RowTableProps) {
  const { file } = useNetworkWords().network;
  return (
    <div className="row-table">
      <Table caption={file.title} hideCaption>
        <thead>
          <tr>
            <th scope="col">{file.line}</th>
            {file.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.line} {...row} fault={faults[index] ?? null} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Row({ line, row, fault }: ReadRow) {
  const { network, partnerTypes } = useNetworkWords();
  const { partner, type, person } = row;
  const { yes, no } = network.file.mandate;
  return (
    <tr>
      <th scope="row">{line}</th>
      <td>
        {partner}
        {fault && (
          <p className="row-table__fault">
            <Icon name="error" /> {network.file.faults[fault]}
          </p>
        )}
      </td>
      <td>{type && partnerTypes.singular[type]}</td>
      <td>{person?.name}</td>
      <td>{person?.mail}</td>
      <td>{person && network.person.roles[person.role ?? 'member']}</td>
      <td>{person && (person.mandate ? yes : no)}</td>
    </tr>
  );
}
