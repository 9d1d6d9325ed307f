import { useState } from 'react';
import { Button } from './Button.tsx';
import { useWords } from './LanguageProvider.tsx';

/** Copies someone's own words, and says that it did. */
export function CopyButton({ text }: { text: string }) {
  const { saveState } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button small icon={isCopied ? 'check' : undefined} onClick={copy}>
      {isCopied ? saveState.recoveryCopied : saveState.recoveryCopy}
    </Button>
  );
}
