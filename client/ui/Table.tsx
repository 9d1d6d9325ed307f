import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

interface TableProps {
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** Where there is no room its rows stand below each other: each cell then names itself by `data-label`. */
  readonly stacks?: boolean;
  /** `<thead>` and `<tbody>`; cells with numbers carry `utrecht-table__number`. */
  readonly children: ReactNode;
}

/** A table that scrolls sideways by itself, so that the page never does. */
export function Table(props: TableProps) {
  return (
    // What scrolls must be reachable by keyboard.
    <section className="utrecht-table-container" tabIndex={0} aria-label={props.caption}>
      <table className={classNames('utrecht-table', props.stacks && 'utrecht-table--stacks')}>
        <caption className={props.hideCaption ? 'visually-hidden' : undefined}>
          {props.caption}
        </caption>
        {props.children}
      </table>
    </section>
  );
}
