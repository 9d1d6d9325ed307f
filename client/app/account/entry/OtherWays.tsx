import { useMutation } from '@tanstack/react-query';
import { canUsePasskeys, signInByPasskey } from '../../../api/passkeys.ts';
import { problemCode } from '../../../api/problemCode.ts';
import type { WaysIn } from '../../../api/waysIn.ts';
import { Button } from '../../../ui/Button.tsx';
import { EntryProblem } from '../EntryProblem.tsx';
import { useWaysWords } from '../ways/useWaysWords.ts';
import { AccountButton } from './AccountButton.tsx';
import { useArrive } from './useArrive.ts';

/** Signing in by a passkey or an account elsewhere, where there is such a thing [C7, C8]. */
export function OtherWays({ ways }: { ways: WaysIn }) {
  const { entry: words } = useWaysWords();
  const arrive = useArrive();
  const entering = useMutation({
    mutationFn: async () => arrive(await signInByPasskey()),
  });
  const hasPasskeys = canUsePasskeys(ways);
  if (!hasPasskeys && ways.account === null) return null;
  return (
    <div className="entry">
      {entering.error !== null && <EntryProblem code={problemCode(entering.error)} />}
      {ways.account && (
        <AccountButton aim={{ aim: 'sign-in' }} label={words.withAccount(ways.account.name)} />
      )}
      {hasPasskeys && (
        <Button wide busy={entering.isPending} onClick={() => entering.mutate()}>
          {words.withPasskey}
        </Button>
      )}
    </div>
  );
}
