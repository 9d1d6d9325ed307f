import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../../api/Me.ts';
import { fetchManifestos } from '../../../api/manifestos.ts';
import { showSignedIn } from '../../../api/showSignedIn.ts';
import type { Entered } from '../../../api/waysIn.ts';
import { useNavigate } from '../../useNavigate.ts';

/**
 * What is done once the server let somebody in: forgets what was fetched before, and goes to the
 * text; or to the page that asks what is still to be proved.
 */
export function useArrive(): (entered: Entered) => Promise<void> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async (entered) => {
    if ('awaits' in entered) {
      await queries.invalidateQueries();
      navigate('/aanmelden', { replace: true });
      return;
    }
    showSignedIn(queries, entered);
    const [first] = await fetchManifestos().catch(() => []);
    navigate(first ? `/manifest/${first.slug}` : withoutManifesto(entered), { replace: true });
  };
}

// Who can make a manifesto goes to where it is made.
function withoutManifesto({ person }: Me): string {
  return person.role === 'coordinator' ? '/netwerk' : '/';
}
