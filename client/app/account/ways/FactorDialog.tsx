import { useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy } from 'react';
import { ownSessionsKey } from '../../../api/ownAccount.ts';
import { ownWaysKey } from '../../../api/waysIn.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RenewForm } from './RenewForm.tsx';
import { TurnOffForm } from './TurnOffForm.tsx';
import { useWaysWords } from './useWaysWords.ts';

/** What is done about the codes of an app. */
export type FactorAct = 'turn-on' | 'turn-off' | 'renew';

// It draws a picture for an app, which hardly anybody needs twice.
const AppSetUp = lazy(async () => ({ default: (await import('./AppSetUp.tsx')).AppSetUp }));

interface FactorDialogProps {
  readonly act: FactorAct | null;
  /** `told`: what was done. */
  readonly onClose: (told?: string) => void;
}

/** Turns the codes on or off, or makes other recovery codes [C9]. */
export function FactorDialog({ act, onClose }: FactorDialogProps) {
  const { app: words, own } = useWaysWords();
  const queries = useQueryClient();
  const titles = { 'turn-on': words.title, 'turn-off': words.offTitle, renew: words.renewTitle };
  const done = (told?: string) => {
    onClose(told);
    void queries.invalidateQueries({ queryKey: ownWaysKey });
    void queries.invalidateQueries({ queryKey: ownSessionsKey });
  };
  return (
    // What was turned on is on, also when somebody closes instead of saying that they kept the codes.
    <Dialog open={act !== null} title={act ? titles[act] : ''} onClose={() => done()}>
      {act === 'turn-on' && (
        <Suspense>
          <AppSetUp onDone={() => done(own.turnedOn)} />
        </Suspense>
      )}
      {act === 'turn-off' && <TurnOffForm onDone={() => done(own.turnedOff)} />}
      {act === 'renew' && <RenewForm onDone={() => done(own.renewed)} />}
    </Dialog>
  );
}
