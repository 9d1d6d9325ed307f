import { useLive } from '../../live/LiveProvider.tsx';
import { useStore } from '../../live/Store.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';

/** Says that the server was renewed: this page may no longer know what it is told. */
export function NewVersion() {
  const { frame } = useWords();
  const { mirror } = useLive();
  if (!useStore(mirror.isOutdated)) return null;
  return (
    <Alert kind="warning" role="alert" title={frame.newVersion}>
      <p>{frame.newVersionText}</p>
      <Button small onClick={() => location.reload()}>
        {frame.reload}
      </Button>
    </Alert>
  );
}
