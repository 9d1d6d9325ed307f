import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditQuery } from '#shared/auditLine.ts';
import { limits } from '#shared/limits.ts';
import { auditFile, fetchAuditPage } from '../api/audit.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { AuditFilter } from './AuditFilter.tsx';
import { AuditTable } from './AuditTable.tsx';
import { Failure } from './Failure.tsx';
import type { PartProps } from './PartProps.ts';
import { useAuditWords } from './useAuditWords.ts';
import { useNetworkWords } from './useNetworkWords.ts';

/** Who did what, and what was refused [L1]. */
export function AuditPart({ network }: PartProps) {
  const { parts } = useNetworkWords().network;
  const words = useAuditWords();
  const [query, setQuery] = useState<AuditQuery>({});
  const { data, error } = useQuery({
    queryKey: ['audit', query],
    queryFn: ({ signal }) => fetchAuditPage(query, signal),
    // What was just done should be there when one comes back.
    staleTime: 0,
  });
  return (
    <>
      <div className="network__head">
        <h2 className="utrecht-heading-2" tabIndex={-1}>
          {parts.audit}
        </h2>
        <TextLink standalone icon="download" href={auditFile(query)} download>
          {words.download}
        </TextLink>
      </div>
      <p className="small subtle post__about">{words.about}</p>
      <AuditFilter people={network.people} query={query} onChange={setQuery} />
      <Failure failure={error} />
      {data && (
        <>
          <output className="small subtle">
            {data.isCut ? words.cut(limits.auditPage) : words.said(data.lines.length)}
          </output>
          {data.lines.length === 0 ? (
            <EmptyState title={words.none} text={words.noneText} />
          ) : (
            <AuditTable network={network} lines={data.lines} />
          )}
        </>
      )}
    </>
  );
}
