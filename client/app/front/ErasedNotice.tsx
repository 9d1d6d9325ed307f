import { useEffect, useState } from 'react';
import { Alert } from '../../ui/Alert.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { erasedNote } from '../erasedNote.ts';

/** Says once, to who comes from it, that their name was erased [J3]. */
export function ErasedNotice() {
  const { ownData } = useWords();
  const [isErased] = useState(erasedNote.isThere);
  useEffect(() => erasedNote.remove(), []);
  if (!isErased) return null;
  return (
    <Alert kind="ok" title={ownData.doneTitle}>
      <p>{ownData.done}</p>
    </Alert>
  );
}
