import type { ReactNode } from 'react';
import { Alert } from '../../ui/Alert.tsx';

/** Says what was done in the place of the form that did it, also to who does not see it. */
export function Told({ title, children }: { title: string; children: ReactNode }) {
  return (
    <output className="told">
      <Alert kind="ok" title={title}>
        {children}
      </Alert>
    </output>
  );
}
