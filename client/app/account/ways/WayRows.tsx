import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatDate } from '#shared/language/formatTime.ts';
import { problemCode } from '../../../api/problemCode.ts';
import { ownWaysKey, removeAccount, removePasskey } from '../../../api/waysIn.ts';
import type { OwnWays, WaysIn } from '../../../api/waysIn.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/LanguageProvider.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { EntryProblem } from '../EntryProblem.tsx';
import { useAccountWords } from '../useAccountWords.ts';
import type { FactorAct } from './FactorDialog.tsx';
import { useWaysWords } from './useWaysWords.ts';

interface WayRowsProps {
  readonly own: OwnWays;
  readonly ways: WaysIn;
  readonly onSaid: (said: string) => void;
  readonly onAct: (act: FactorAct) => void;
}

/** What one signs in by besides links, with a way to take each away. */
export function WayRows({ own, ways, onSaid, onAct }: WayRowsProps) {
  const { own: words } = useWaysWords();
  const { sessions } = useAccountWords().account.own;
  const { language } = useLanguage();
  const removing = useRemoving(onSaid);
  const day = (moment: string) => formatDate(moment, language);
  const { passkeys, accounts, secondFactor } = own;
  const account = ways.account ? words.account(ways.account.name) : words.accountElsewhere;
  if (passkeys.length + accounts.length === 0 && !secondFactor) return null;
  return (
    <>
      {removing.error && <EntryProblem code={problemCode(removing.error)} />}
      <ul className="own__sessions">
        {passkeys.map(({ id, device, since, seen }) => (
          <Row
            key={id}
            name={words.passkey}
            facts={[words.madeOn(sessions.on(device), day(since)), words.seen(day(seen))]}
          >
            <RemoveButton
              name={`${words.passkey}, ${words.madeOn(sessions.on(device), day(since))}`}
              onRemove={() => removing.mutate(() => removePasskey(id))}
            />
          </Row>
        ))}
        {accounts.map(({ id, since, seen }) => (
          <Row key={id} name={account} facts={[words.boundOn(day(since)), words.seen(day(seen))]}>
            <RemoveButton
              name={account}
              onRemove={() => removing.mutate(() => removeAccount(id))}
            />
          </Row>
        ))}
        {secondFactor && (
          <Row
            name={words.app}
            facts={[
              words.appSince(day(secondFactor.since)),
              words.recoveryLeft(secondFactor.recoveryLeft),
            ]}
          >
            <Button kind="subtle" small onClick={() => onAct('renew')}>
              {words.renew}
            </Button>
            <Button kind="subtle" small onClick={() => onAct('turn-off')}>
              {words.turnOff}
              <VisuallyHidden> {words.app}</VisuallyHidden>
            </Button>
          </Row>
        )}
      </ul>
    </>
  );
}

interface RowProps {
  readonly name: string;
  readonly facts: readonly string[];
  readonly children: ReactNode;
}

function Row({ name, facts, children }: RowProps) {
  return (
    <li>
      <p>
        <b>{name}</b>
      </p>
      <p className="own__when small subtle">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      <div className="own__acts">{children}</div>
    </li>
  );
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { own: words } = useWaysWords();
  return (
    <Button kind="subtle" small onClick={onRemove}>
      {words.remove}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
  );
}

// The button that was pressed goes, so the keyboard goes to what is left.
function useRemoving(onSaid: (said: string) => void) {
  const { own: words } = useWaysWords();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (remove: () => Promise<undefined>) => {
      await remove();
      await queries.invalidateQueries({ queryKey: ownWaysKey });
    },
    onSuccess: () => {
      onSaid(words.removed);
      document.getElementById('own-ways')?.focus();
    },
  });
}
