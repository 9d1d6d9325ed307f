import { useQuery } from '@tanstack/react-query';
import type { Phase } from '#shared/network.ts';
import type { Section } from '#shared/record/state.ts';
import { problemCode } from '../api/problemCode.ts';
import { supportQuery } from '../api/support.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Alert } from '../ui/Alert.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { beforePhase } from './beforePhase.ts';
import type { BeforePhase } from './beforePhase.ts';
import { useLeadingWords } from './useLeadingWords.ts';

interface PhaseConsequencesProps {
  readonly section: Section;
  readonly phase: Phase;
}

/** What a move to a phase will do with what was proposed and said, before it is made [S1]. */
export function PhaseConsequences({ section, phase }: PhaseConsequencesProps) {
  const { lead } = useWords();
  const { before: words } = useLeadingWords();
  const record = useRecord();
  // Of this moment: what was said since the page opened counts.
  const { data, error } = useQuery({ ...supportQuery(section.manifesto), staleTime: 0 });
  if (error) return <ProblemAlert code={problemCode(error)} />;
  if (!data) return <output className="small subtle">{words.counting}</output>;
  const before = beforePhase(record, section, data);
  const { open } = before;
  const lines = linesOf(before, phase, words);
  return (
    <>
      {phase === 'deciding' && open.length > 0 && (
        <Alert kind="warning" title={lead.blockedByAmendments(open.length)}>
          <p>{open.join(', ')}</p>
        </Alert>
      )}
      {lines.length > 0 && (
        <ul className="phase-consequences">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function linesOf(
  { open, outdated, objections, short }: BeforePhase,
  phase: Phase,
  words: ReturnType<typeof useLeadingWords>['before'],
): string[] {
  const isEnd = phase === 'adopted';
  return [
    phase !== 'deciding' && open.length > 0 ? words.open(open.length) : null,
    outdated.said > 0 ? (isEnd ? words.dropped(outdated) : words.toRenew(outdated)) : null,
    isEnd && outdated.said === 0 ? words.noneOutdated : null,
    isEnd && objections > 0 ? words.objections(objections) : null,
    short && short.count > 0 ? words.short(short.count, short.of) : null,
  ].filter((line) => line !== null);
}
