import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { foldName } from './foldName.ts';
import { NameSearch } from './NameSearch.tsx';
import { useNetworkWords } from './useNetworkWords.ts';

/** Those that belong together, under one heading. */
export interface RosterGroup<Item> {
  readonly title: string;
  readonly items: readonly Item[];
}

interface RosterProps<Item> {
  readonly groups: readonly RosterGroup<Item>[];
  /** What is searched in, besides the heading. */
  readonly textOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** From how many on there is a field to search in. */
const many = 8;

/** A list of names in groups, with a field to search in once it is long. */
export function Roster<Item extends { readonly id: string }>(props: RosterProps<Item>) {
  const { network } = useNetworkWords();
  const [sought, setSought] = useState('');
  const total = countIn(props.groups);
  const isLong = total >= many;
  const shown = isLong ? filter(props, foldName(sought)) : props.groups;
  const found = countIn(shown);
  return (
    <div className="roster">
      {isLong && (
        <NameSearch
          value={sought}
          onChange={setSought}
          said={found === 0 ? network.nothingFound(sought) : network.found(found, total)}
        />
      )}
      {shown.map(
        (group) => group.items.length > 0 && <Group key={group.title} group={group} {...props} />,
      )}
    </div>
  );
}

function Group<Item extends { readonly id: string }>(
  props: Pick<RosterProps<Item>, 'children'> & { readonly group: RosterGroup<Item> },
) {
  const id = useId();
  const { title, items } = props.group;
  return (
    <section className="roster__group" aria-labelledby={id}>
      <h3 className="heading-ui" id={id}>
        {title} <span className="roster__count">{items.length}</span>
      </h3>
      <ul className="roster__rows">
        {items.map((item) => (
          <li key={item.id} className="roster__row">
            {props.children(item)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function filter<Item>(
  { groups, textOf }: Pick<RosterProps<Item>, 'groups' | 'textOf'>,
  sought: string,
): readonly RosterGroup<Item>[] {
  return groups.map(({ title, items }) => ({
    title,
    items: items.filter((item) => foldName(`${textOf(item)} ${title}`).includes(sought)),
  }));
}

function countIn<Item>(groups: readonly RosterGroup<Item>[]): number {
  return groups.reduce((sum, { items }) => sum + items.length, 0);
}
