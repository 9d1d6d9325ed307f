import { useMutation, useQueryClient } from '@tanstack/react-query';
import { signOut } from '../../../api/sessions.ts';
import { useWaysWords } from '../ways/useWaysWords.ts';

/** Gives up a session that waits for more, to begin another. */
export function StopEntering() {
  const { entry: words } = useWaysWords();
  const queries = useQueryClient();
  const stopping = useMutation({
    mutationFn: async () => {
      await signOut();
      await queries.resetQueries();
    },
  });
  return (
    <p className="sign-in__other">
      <button type="button" className="link-button" onClick={() => stopping.mutate()}>
        {words.otherPerson}
      </button>
    </p>
  );
}
