import { Fragment } from 'react';
import { stretchesOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { InText } from './InText.tsx';

interface RunsTextProps {
  readonly runs: readonly Run[];
  /** Says where each link leads: where that may be what differs. */
  readonly showsTargets?: boolean;
}

/** Words with their bold, italic, links and footnotes, to be read. A link leads nowhere from here. */
export function RunsText({ runs, showsTargets }: RunsTextProps) {
  // The order is the identity: runs have no name and never move.
  const words = stretchesOf(runs).map((stretch, place) => {
    const said = stretch.runs.map((run, index) => (
      <OneRun key={index} run={run} showsTarget={showsTargets} />
    ));
    return stretch.isNote ? (
      <span key={place} data-footnote="" role="note">
        {said}
      </span>
    ) : (
      <Fragment key={place}>{said}</Fragment>
    );
  });
  return <InText>{words}</InText>;
}

function OneRun({ run, showsTarget }: { run: Run; showsTarget: boolean | undefined }) {
  const { text, bold, italic, href } = run;
  const inclined = italic ? <em>{text}</em> : text;
  const weighed = bold ? <strong>{inclined}</strong> : inclined;
  if (href === undefined) return weighed;
  return (
    <>
      <span className="draagvlak-words__link">{weighed}</span>
      {showsTarget && <span className="draagvlak-words__target"> ({href})</span>}
    </>
  );
}
