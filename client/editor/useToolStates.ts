import type { Editor } from '@tiptap/core';
import { useMemo, useSyncExternalStore } from 'react';
import type { Store } from '../live/Store.ts';

/** What a tool does with an editor; both are asked at rest, not at each letter. */
export interface Usable {
  readonly isOn?: (editor: Editor) => boolean;
  readonly isPossible?: (editor: Editor) => boolean;
}

/** Whether a tool is on, for those that can be, and whether it can do anything where the caret is. */
export interface ToolState {
  readonly isOn: boolean | undefined;
  readonly isPossible: boolean;
}

/** Milliseconds in which changes are gathered, so that no letter waits for the tools. */
const pause = 250;

/** The states of tools, each in its place; `tools` is always the same list. */
export function useToolStates(editor: Editor, tools: readonly Usable[]): readonly ToolState[] {
  const store = useMemo(() => statesOf(editor, tools), [editor, tools]);
  return useSyncExternalStore(store.subscribe, store.get);
}

function statesOf(editor: Editor, tools: readonly Usable[]): Store<readonly ToolState[]> {
  const read = () =>
    tools.map(({ isOn, isPossible }) => ({
      isOn: isOn?.(editor),
      isPossible: isPossible?.(editor) ?? true,
    }));
  let states = read();
  const subscribe = (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const now = read();
      if (isSame(states, now)) return;
      states = now;
      listener();
    };
    const changed = () => (timer ??= setTimeout(look, pause));
    editor.on('transaction', changed);
    look();
    return () => {
      editor.off('transaction', changed);
      clearTimeout(timer);
    };
  };
  return { subscribe, get: () => states };
}

function isSame(before: readonly ToolState[], now: readonly ToolState[]): boolean {
  return now.every(({ isOn, isPossible }, place) => {
    const one = before[place];
    return one?.isOn === isOn && one?.isPossible === isPossible;
  });
}
