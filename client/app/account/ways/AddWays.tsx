import { useMutation, useQueryClient } from '@tanstack/react-query';
import { canUsePasskeys, makePasskey } from '../../../api/passkeys.ts';
import { problemCode } from '../../../api/problemCode.ts';
import { ownWaysKey } from '../../../api/waysIn.ts';
import type { OwnWays, WaysIn } from '../../../api/waysIn.ts';
import { Button } from '../../../ui/Button.tsx';
import { ButtonGroup } from '../../../ui/ButtonGroup.tsx';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { EntryProblem } from '../EntryProblem.tsx';
import { AccountButton } from '../entry/AccountButton.tsx';
import type { FactorAct } from './FactorDialog.tsx';
import { useWaysWords } from './useWaysWords.ts';

interface AddWaysProps {
  readonly own: OwnWays;
  readonly ways: WaysIn;
  readonly onSaid: (said: string) => void;
  readonly onAct: (act: FactorAct) => void;
}

/** Adds a way to sign in, soon after signing in; later it says why not. */
export function AddWays({ own, ways, onSaid, onAct }: AddWaysProps) {
  const { own: words } = useWaysWords();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: async () => {
      await makePasskey();
      await queries.invalidateQueries({ queryKey: ownWaysKey });
    },
    onSuccess: () => onSaid(words.made),
  });
  if (!own.isFresh) {
    return (
      <>
        <p className="small subtle">{words.notFresh}</p>
        <ButtonGroup>
          <ButtonLink href="/aanmelden">{words.signInAgain}</ButtonLink>
        </ButtonGroup>
      </>
    );
  }
  return (
    <>
      {making.error && <EntryProblem code={problemCode(making.error)} />}
      <ButtonGroup>
        {canUsePasskeys(ways) && (
          <Button busy={making.isPending} onClick={() => making.mutate()}>
            {words.makePasskey}
          </Button>
        )}
        {ways.account && own.accounts.length === 0 && (
          <AccountButton aim={{ aim: 'bind' }} label={words.bind(ways.account.name)} wide={false} />
        )}
        {!own.secondFactor && <Button onClick={() => onAct('turn-on')}>{words.addApp}</Button>}
      </ButtonGroup>
    </>
  );
}
