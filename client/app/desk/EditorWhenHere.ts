import type { ReactNode } from 'react';
import { createElement, useEffect, useState } from 'react';
import type { SectionEditor, SectionEditorProps } from '../../editor/SectionEditor.tsx';

let here: typeof SectionEditor | null = null;

// The larger half of the code. It is on its way while the desk asks who one is and what it holds.
const coming = import('../../editor/SectionEditor.tsx').then((code) => (here = code.SectionEditor));

/**
 * The editor, or what stands in its place until its code is here. React's own way of waiting for code
 * would show that for a third of a second at least.
 *
 * @throws whatever kept the code away.
 */
export function EditorWhenHere(props: SectionEditorProps): ReactNode {
  const [code, setCode] = useState(() => here);
  const [failure, setFailure] = useState<{ readonly reason: unknown } | null>(null);
  useEffect(() => {
    if (code) return;
    coming.then(
      (found) => setCode(() => found),
      (reason: unknown) => setFailure({ reason }),
    );
  }, [code]);
  if (failure) throw failure.reason;
  return code ? createElement(code, props) : props.still;
}
