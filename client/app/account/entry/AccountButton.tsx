import { useMutation } from '@tanstack/react-query';
import { problemCode } from '../../../api/problemCode.ts';
import { beginAccount } from '../../../api/waysIn.ts';
import type { AccountAim } from '../../../api/waysIn.ts';
import { Button } from '../../../ui/Button.tsx';
import { EntryProblem } from '../EntryProblem.tsx';

interface AccountButtonProps {
  readonly aim: AccountAim;
  readonly label: string;
  readonly wide?: boolean;
}

/** Goes to where somebody has an account, to prove that it is theirs [C7]. */
export function AccountButton({ aim, label, wide = true }: AccountButtonProps) {
  const leaving = useMutation({
    mutationFn: async () => location.assign(await beginAccount(aim)),
  });
  return (
    <>
      {leaving.error !== null && <EntryProblem code={problemCode(leaving.error)} />}
      <Button wide={wide} busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {label}
      </Button>
    </>
  );
}
