import type { Network } from '../api/network.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { FileForm } from './FileForm.tsx';
import { networkLines } from './networkLines.ts';
import { toCsv } from '#shared/toCsv.ts';
import { useNetworkWords } from './useNetworkWords.ts';

interface FileDialogProps {
  readonly isOpen: boolean;
  readonly network: Network;
  /** `said`: what was done. */
  readonly onClose: (said?: string) => void;
}

/** Brings in many partners and people out of a file, after showing what that does. */
export function FileDialog({ isOpen, network, onClose }: FileDialogProps) {
  const words = useNetworkWords();
  const { file } = words.network;
  return (
    <Dialog wide open={isOpen} title={file.title} onClose={() => onClose()}>
      <p>{file.text}</p>
      <p>
        <code className="mono">{file.columns}</code>
        <br />
        <code className="mono">{file.example}</code>
      </p>
      <p className="small subtle">{file.optional}</p>
      {network.partners.length > 0 && (
        <p>
          <TextLink
            standalone
            icon="download"
            download={file.fileName}
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(toCsv(networkLines(network, words)))}`}
          >
            {file.download}
          </TextLink>
        </p>
      )}
      <FileForm onClose={onClose} />
    </Dialog>
  );
}
