import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { canUsePasskeys } from '../../../api/passkeys.ts';
import { problemCode } from '../../../api/problemCode.ts';
import { fetchOwnWays, fetchWaysIn, ownWaysKey, waysInKey } from '../../../api/waysIn.ts';
import { EntryProblem } from '../EntryProblem.tsx';
import { AddWays } from './AddWays.tsx';
import { FactorDialog } from './FactorDialog.tsx';
import type { FactorAct } from './FactorDialog.tsx';
import { useWaysWords } from './useWaysWords.ts';
import { WayRows } from './WayRows.tsx';

/** How one signs in: what there is, to take away, and what can be added [C7, C8, C9]. */
export function OwnWays() {
  const { own: words } = useWaysWords();
  const own = useQuery({ queryKey: ownWaysKey, queryFn: fetchOwnWays });
  const ways = useQuery({ queryKey: waysInKey, queryFn: fetchWaysIn });
  const [said, setSaid] = useState('');
  const [act, setAct] = useState<FactorAct | null>(null);
  const failure = own.error ?? ways.error;
  const open = (opened: FactorAct) => {
    setSaid('');
    setAct(opened);
  };
  return (
    <section className="own__part" aria-labelledby="own-ways">
      <h2 className="utrecht-heading-3" id="own-ways" tabIndex={-1}>
        {words.title}
      </h2>
      {failure && <EntryProblem code={problemCode(failure)} />}
      {own.data && ways.data && (
        <>
          <p>
            {own.data.secondFactor ? words.textCode : words.text}{' '}
            {(canUsePasskeys(ways.data) || ways.data.account) &&
              (own.data.secondFactor ? words.fasterThanCode : words.faster)}
          </p>
          <output className="own__said">{said}</output>
          <WayRows own={own.data} ways={ways.data} onSaid={setSaid} onAct={open} />
          <AddWays own={own.data} ways={ways.data} onSaid={setSaid} onAct={open} />
        </>
      )}
      <FactorDialog
        act={act}
        onClose={(told) => {
          setAct(null);
          if (told !== undefined) setSaid(told);
        }}
      />
    </section>
  );
}
