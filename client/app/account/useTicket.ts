import { useEffect, useState } from 'react';

/**
 * The token that a link brought behind its `#`; empty without one. It does not stay in the address,
 * where it could be copied along.
 */
export function useTicket(): string {
  const [token, setToken] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const take = () => {
      const brought = location.hash.slice(1);
      if (brought === '') return;
      setToken(brought);
      history.replaceState(history.state, '', location.pathname);
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  return token;
}
