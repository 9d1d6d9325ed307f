import type { Editor } from '@tiptap/core';
import { useMemo, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import type { IconName } from '../ui/iconPaths.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { paragraphAtCaret } from './paragraphAtCaret.ts';
import type { ShownTips } from './advice/useTips.ts';
import { useToolStates } from './useToolStates.ts';
import type { Usable } from './useToolStates.ts';

interface ToolbarProps {
  readonly editor: Editor;
  /** What the tools are for, where there is more than one bar. */
  readonly label?: string;
  /** The tools that there are, where not all of them make sense. */
  readonly only?: readonly ToolName[];
  readonly onLink: () => void;
  /** Asks where the paragraph at the caret goes. */
  readonly onAway?: () => void;
  /** Goes to the note of the paragraph at the caret. */
  readonly onNote?: () => void;
  /** Shows which keys there are. */
  readonly onKeys?: () => void;
  /** The bar itself, to lead the keyboard there. */
  readonly bar: RefObject<HTMLDivElement | null>;
  /** Asks for a proposal on the paragraph at the caret. */
  readonly onPropose?: () => void;
  readonly tips?: ShownTips;
}

export type ToolName =
  | 'heading'
  | 'subheading'
  | 'list'
  | 'orderedList'
  | 'quote'
  | 'bold'
  | 'italic'
  | 'link'
  | 'footnote'
  | 'undo'
  | 'redo'
  | 'up'
  | 'down'
  | 'away'
  | 'note'
  | 'keys';

interface Tool extends Usable {
  readonly name: ToolName;
  readonly icon: IconName;
  readonly use: (editor: Editor) => void;
}

const sets: readonly (readonly Tool[])[] = [
  [
    {
      name: 'heading',
      icon: 'heading',
      isOn: (editor) => editor.isActive('heading', { level: 3 }),
      use: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    },
    {
      name: 'subheading',
      icon: 'subheading',
      isOn: (editor) => editor.isActive('heading', { level: 4 }),
      use: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
    },
    {
      name: 'list',
      icon: 'list',
      isOn: (editor) => editor.isActive('bulletList'),
      use: (editor) => editor.chain().focus().toggleBulletList().run(),
    },
    {
      name: 'orderedList',
      icon: 'ordered-list',
      isOn: (editor) => editor.isActive('orderedList'),
      use: (editor) => editor.chain().focus().toggleOrderedList().run(),
    },
    {
      name: 'quote',
      icon: 'quote',
      isOn: (editor) => editor.isActive('blockquote'),
      use: (editor) => editor.chain().focus().toggleBlockquote().run(),
    },
  ],
  [
    {
      name: 'bold',
      icon: 'bold',
      isOn: (editor) => editor.isActive('bold'),
      use: (editor) => editor.chain().focus().toggleBold().run(),
    },
    {
      name: 'italic',
      icon: 'italic',
      isOn: (editor) => editor.isActive('italic'),
      use: (editor) => editor.chain().focus().toggleItalic().run(),
    },
    { name: 'link', icon: 'link', isOn: (editor) => editor.isActive('link'), use: () => undefined },
    {
      name: 'footnote',
      icon: 'footnote',
      isOn: (editor) => editor.isActive('footnote'),
      use: (editor) => editor.chain().focus().toggleFootnote().run(),
    },
  ],
  [
    {
      name: 'undo',
      icon: 'undo',
      isPossible: (editor) => editor.can().undo(),
      use: (editor) => editor.chain().focus().undo().run(),
    },
    {
      name: 'redo',
      icon: 'redo',
      isPossible: (editor) => editor.can().redo(),
      use: (editor) => editor.chain().focus().redo().run(),
    },
    {
      name: 'up',
      icon: 'arrow-up',
      isPossible: (editor) => editor.can().moveParagraphUp(),
      use: (editor) => editor.chain().focus().moveParagraphUp().run(),
    },
    {
      name: 'down',
      icon: 'arrow-down',
      isPossible: (editor) => editor.can().moveParagraphDown(),
      use: (editor) => editor.chain().focus().moveParagraphDown().run(),
    },
    {
      name: 'away',
      icon: 'arrow-right',
      isPossible: (editor) => paragraphAtCaret(editor) !== null,
      use: () => undefined,
    },
  ],
  [
    { name: 'note', icon: 'margin', use: () => undefined },
    { name: 'keys', icon: 'keyboard', use: () => undefined },
  ],
];

function setsOf(only: ToolbarProps['only']): readonly (readonly Tool[])[] {
  if (!only) return sets;
  const some = sets.map((set) => set.filter(({ name }) => only.includes(name)));
  return some.filter(({ length }) => length > 0);
}

/** The tools above the text: one stop for the Tab key, arrow keys inside. */
export function Toolbar(props: ToolbarProps) {
  const { editor, bar, only, onPropose, tips } = props;
  const { desk, advice } = useWords();
  const [shown, tools] = useMemo(() => [setsOf(only), setsOf(only).flat()], [only]);
  const outside: Partial<Record<ToolName, () => void>> = {
    link: props.onLink,
    away: props.onAway,
    note: props.onNote,
    keys: props.onKeys,
  };
  const [chosen, setStop] = useState(0);
  const states = useToolStates(editor, tools);
  const showsTips = tips && (tips.advice.length > 0 || tips.isOpen);
  const tipsPlace = tools.length;
  const proposePlace = tipsPlace + (showsTips ? 1 : 0);
  // The last stop may be gone: tips come and go.
  const stop = Math.min(chosen, onPropose ? proposePlace : proposePlace - 1);
  const tabIndex = (place: number) => (place === stop ? 0 : -1);
  const move = (event: KeyboardEvent) => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const next = nextStop(event.key, stop, buttons.length);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    buttons[next]?.focus();
  };
  return (
    <div
      ref={bar}
      className="toolbar"
      role="toolbar"
      aria-label={props.label ?? desk.toolbar.label}
      tabIndex={-1}
      onKeyDown={move}
      // Pressing a tool must not take the caret out of the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {shown.map((set) => (
        <div className="toolbar__set" key={set[0]?.name}>
          {set.map((tool) => {
            const place = tools.indexOf(tool);
            const state = states[place];
            const { name, keys } = desk.toolbar[tool.name];
            return (
              <IconButton
                key={tool.name}
                icon={tool.icon}
                label={name}
                keys={keys}
                tabIndex={tabIndex(place)}
                aria-pressed={state?.isOn}
                aria-disabled={state?.isPossible === false || undefined}
                onFocus={() => setStop(place)}
                onClick={() => (outside[tool.name] ?? tool.use)(editor)}
              />
            );
          })}
        </div>
      ))}
      {showsTips && (
        <div className="toolbar__set">
          <Button
            kind="subtle"
            small
            aria-expanded={tips.isOpen}
            tabIndex={tabIndex(tipsPlace)}
            onFocus={() => setStop(tipsPlace)}
            onClick={tips.isOpen ? tips.leave : tips.open}
          >
            {advice.tips(tips.advice.length)}
          </Button>
        </div>
      )}
      {onPropose && (
        <div className="toolbar__set toolbar__end">
          <Button
            kind="subtle"
            small
            tabIndex={tabIndex(proposePlace)}
            onFocus={() => setStop(proposePlace)}
            onClick={onPropose}
          >
            {desk.propose}
          </Button>
        </div>
      )}
    </div>
  );
}

function nextStop(key: string, stop: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (stop + 1) % count;
    case 'ArrowLeft':
      return (stop + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
