import { useState } from 'react';
import { Button } from './Button.tsx';
import { useWords } from './LanguageProvider.tsx';

/** Copies someone's own words, or what `label` says, and says that it did. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { saveState } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button small icon={isCopied ? 'check' : undefined} onClick={copy}>
      {isCopied ? saveState.recoveryCopied : (label ?? saveState.recoveryCopy)}
    </Button>
  );
}
