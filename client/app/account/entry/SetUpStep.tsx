import { useMutation } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { canUsePasskeys, makePasskey } from '../../../api/passkeys.ts';
import { problemCode } from '../../../api/problemCode.ts';
import { fetchMe } from '../../../api/sessions.ts';
import type { WaysIn } from '../../../api/waysIn.ts';
import { Button } from '../../../ui/Button.tsx';
import { EntryProblem } from '../EntryProblem.tsx';
import { useWaysWords } from '../ways/useWaysWords.ts';
import { StopEntering } from './StopEntering.tsx';
import { useArrive } from './useArrive.ts';

// It draws a picture for an app, which hardly anybody needs twice.
const AppSetUp = lazy(async () => ({
  default: (await import('../ways/AppSetUp.tsx')).AppSetUp,
}));

/** Has somebody set up more than a link, who needs it before they can go on [C9]. */
export function SetUpStep({ ways }: { ways: WaysIn }) {
  const { entry: words, own } = useWaysWords();
  const arrive = useArrive();
  const [isApp, setApp] = useState(false);
  const goOn = async () => arrive((await fetchMe()) ?? { awaits: 'set-up' });
  const making = useMutation({ mutationFn: async () => makePasskey().then(goOn) });
  if (isApp) {
    return (
      <Suspense>
        <AppSetUp onDone={() => void goOn()} onBack={() => setApp(false)} />
      </Suspense>
    );
  }
  return (
    <>
      <p className="reading">{words.setUpText}</p>
      {making.error !== null && <EntryProblem code={problemCode(making.error)} />}
      {canUsePasskeys(ways) && (
        <div className="entry">
          <p>{words.setUpPasskey}</p>
          <Button kind="primary" wide busy={making.isPending} onClick={() => making.mutate()}>
            {own.makePasskey}
          </Button>
        </div>
      )}
      <div className="entry">
        <p>{words.setUpApp}</p>
        <Button wide onClick={() => setApp(true)}>
          {own.addApp}
        </Button>
      </div>
      <StopEntering />
    </>
  );
}
