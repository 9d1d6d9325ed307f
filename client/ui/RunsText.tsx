import type { ReactNode } from 'react';
import type { Run } from '#shared/wording.ts';

/** Words with their marks. */
export function RunsText({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => <Marked key={`${index} ${run.text}`} run={run} />);
}

function Marked({ run: { text, bold, italic, href } }: { run: Run }): ReactNode {
  const slanted = italic ? <em>{text}</em> : text;
  const strong = bold ? <strong>{slanted}</strong> : slanted;
  return href === undefined ? strong : <a href={href}>{strong}</a>;
}
