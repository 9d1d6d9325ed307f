import type { AuditLine } from '#shared/auditLine.ts';
import { formatExactly } from '#shared/language/formatTime.ts';
import type { Network } from '../api/network.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { Table } from '../ui/Table.tsx';
import { useAuditWords } from './useAuditWords.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface AuditTableProps {
  readonly network: Network;
  readonly lines: readonly AuditLine[];
}

/** Lines of the audit log, with the names that belong to their ids. */
export function AuditTable({ network, lines }: AuditTableProps) {
  const words = useAuditWords();
  const { network: ofNetwork } = useNetworkWords();
  const nameOf = useNames(network);
  return (
    <div className="audit__lines">
      <Table caption={ofNetwork.parts.audit} hideCaption stacks>
        <thead>
          <tr>
            {words.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            // Two lines can be alike in everything.
            <Line key={`${line.at} ${lines.length - place}`} line={line} nameOf={nameOf} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type NameOf = (kind: string, id: string) => string;

function Line({ line, nameOf }: { line: AuditLine; nameOf: NameOf }) {
  const words = useAuditWords();
  const { language } = useLanguage();
  const { at, actor, action, object, result, origin, leftOut } = line;
  const isNotSelf = ([, id]: readonly [string, string]) =>
    !('person' in actor) || actor.person !== id;
  const [, who, , withWhat, outcome, from] = words.headings;
  const others = Object.entries(object).filter(isNotSelf);
  return (
    <tr>
      <td className="audit__when">
        <time dateTime={at}>{formatExactly(at, language)}</time>
      </td>
      <td data-label={who}>
        {actor.kind === 'person' ? nameOf('person', actor.person) : words.actors[actor.kind]}
      </td>
      <td>
        {words.actions[action] ?? action}
        {leftOut !== undefined && <p className="small attention">{words.leftOut(leftOut)}</p>}
      </td>
      <td data-label={withWhat}>
        {others.map(([kind, id]) => (
          <span key={kind} className="audit__object">
            {nameOf(kind, id)}
          </span>
        ))}
      </td>
      <td data-label={outcome} className={result === 'done' ? undefined : 'attention'}>
        {result === 'done' ? words.done : words.refused(result)}
      </td>
      <td data-label={from} className="mono">
        {origin?.slice(0, 6)}
      </td>
    </tr>
  );
}

function useNames({ people, partners, coalitions, manifestos }: Network): NameOf {
  const { frame } = useNetworkWords();
  const known = new Map<string, string>([
    ...people.map(({ id, name }) => [`person ${id}`, name ?? frame.nameUnknown] as const),
    ...partners.map(({ id, name }) => [`partner ${id}`, name] as const),
    ...coalitions.map(({ id, theme }) => [`coalition ${id}`, theme] as const),
    ...manifestos.map(({ id, title }) => [`manifesto ${id}`, title] as const),
  ]);
  // What has no name here, or no longer, keeps its id.
  return (kind, id) => known.get(`${kind} ${id}`) ?? `${kind} ${id}`;
}
