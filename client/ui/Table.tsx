import type { ReactNode } from 'react';

interface TableProps {
  readonly caption: string;
  readonly hideCaption?: boolean;
  /** `<thead>` and `<tbody>`; cells with numbers carry `utrecht-table__number`. */
  readonly children: ReactNode;
}

/** A table that scrolls sideways by itself, so that the page never does. */
export function Table(props: TableProps) {
  return (
    // What scrolls must be reachable by keyboard.
    <section className="utrecht-table-container" tabIndex={0} aria-label={props.caption}>
      <table className="utrecht-table">
        <caption className={props.hideCaption ? 'visually-hidden' : undefined}>
          {props.caption}
        </caption>
        {props.children}
      </table>
    </section>
  );
}
