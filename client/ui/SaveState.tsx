import { useEffect, useReducer } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconPaths.ts';
import { useWords } from './LanguageProvider.tsx';

/** Where the words just typed are; the last four say why no more can be typed. */
export type SaveStateName =
  | 'connecting'
  | 'saved'
  | 'saving'
  | 'offline'
  | 'adrift'
  | 'closed'
  | 'ended'
  | 'revoked'
  | 'reading';

const icons: Record<SaveStateName, IconName> = {
  connecting: 'turning',
  saved: 'check',
  saving: 'turning',
  offline: 'device',
  adrift: 'warning',
  closed: 'warning',
  ended: 'book',
  revoked: 'book',
  reading: 'book',
};

const trouble = new Set<SaveStateName>([
  'offline',
  'adrift',
  'closed',
  'ended',
  'revoked',
  'reading',
]);

type Hearing = 'quiet' | 'troubled' | 'recovered';

/** Trouble is told; the first save after it is told as well; then saving is quiet again. */
export function nextHearing(hearing: Hearing, state: SaveStateName): Hearing {
  if (trouble.has(state)) return 'troubled';
  if (state === 'saved' && hearing === 'troubled') return 'recovered';
  return state === 'saving' && hearing === 'recovered' ? 'quiet' : hearing;
}

/**
 * Says truthfully where the text is. Seen at every change; read aloud only when it matters: when
 * the connection goes, when it is back and everything is saved, when the section closes. A voice
 * that says “saved” after each word would be in the writer's way.
 */
export function SaveState(props: { state: SaveStateName; banner?: boolean }) {
  const { state } = props;
  const words = useWords().saveState;
  const [hearing, hear] = useReducer(nextHearing, 'quiet');
  useEffect(() => hear(state), [state]);
  const told = trouble.has(state) || (state === 'saved' && hearing === 'recovered');
  const look = classNames(
    'draagvlak-save',
    `draagvlak-save--${state}`,
    props.banner && 'draagvlak-save--banner',
  );
  return (
    <output className={look} aria-live="off" data-save-state={state}>
      <Icon name={icons[state]} />
      <span>{words[state]}</span>
      <span className="visually-hidden" aria-live="polite" aria-atomic="true">
        {told ? words[state] : ''}
      </span>
    </output>
  );
}
