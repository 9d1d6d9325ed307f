import { useState } from 'react';
import { schemeClass, schemeCookie, schemeIn, schemes } from '#shared/scheme.ts';
import type { Scheme } from '#shared/scheme.ts';

const year = 365 * 24 * 60 * 60;

/**
 * Light or dark as a person chose on this device, and the way to choose; null follows the device.
 * The server reads the same cookie and sends pages that are in these colours from the start.
 */
export function useScheme(): [Scheme | null, (chosen: Scheme | null) => void] {
  const [scheme, setScheme] = useState(() => schemeIn(document.cookie));
  const choose = (chosen: Scheme | null) => {
    const age = chosen ? year : 0;
    document.cookie = `${schemeCookie}=${chosen ?? ''}; Path=/; Max-Age=${age}; SameSite=Lax`;
    for (const one of schemes)
      document.documentElement.classList.toggle(schemeClass(one), one === chosen);
    setScheme(chosen);
  };
  return [scheme, choose];
}
