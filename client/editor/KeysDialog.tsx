import { Dialog } from '../ui/Dialog.tsx';
import { keysHere } from '../ui/keysHere.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Table } from '../ui/Table.tsx';
import { useKeyWords } from './useKeyWords.ts';

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface NamedKeys {
  readonly name: string;
  readonly keys: string;
}

/** Which keys do what, on the desk. */
export function KeysDialog({ open, onClose }: KeysDialogProps) {
  const { desk } = useWords();
  const keys = useKeyWords();
  const { bold, italic, link, footnote, heading, subheading, list, orderedList } = desk.toolbar;
  const { quote, undo, redo, up, down, away, note, keys: overview } = desk.toolbar;
  const words = [bold, italic, link, footnote, keys.leaveNote];
  const writing = [
    ...words,
    heading,
    subheading,
    list,
    orderedList,
    keys.deeper,
    keys.higher,
    quote,
  ];
  const around = [note, keys.back, keys.leave, keys.find, overview];
  return (
    <Dialog open={open} title={keys.title} onClose={onClose}>
      <p>{keys.intro}</p>
      <KeysTable caption={keys.writing} rows={[...writing, up, down, away, undo, redo]} />
      <KeysTable caption={keys.moving} rows={around} />
    </Dialog>
  );
}

function KeysTable({ caption, rows }: { caption: string; rows: readonly NamedKeys[] }) {
  const { frame } = useWords();
  const words = useKeyWords();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <th scope="col">{words.act}</th>
          <th scope="col">{words.press}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, keys }) => (
          <tr key={keys}>
            <td>{name}</td>
            <td className="keys">
              <kbd>{keysHere(keys, frame.keyNames)}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
