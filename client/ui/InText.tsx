import type { ReactNode } from 'react';
import { useTextLanguage } from './TextLanguage.ts';

/** Words of the text among those of the interface, to be spoken and broken off in their own language. */
export function InText({ children }: { children: ReactNode }) {
  const language = useTextLanguage();
  return language ? <span lang={language}>{children}</span> : children;
}
