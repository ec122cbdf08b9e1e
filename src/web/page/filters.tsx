import { linkTo, type Place } from '../place.ts';
import type { ShelfLabel } from '../shelves.ts';

/** The testimonies by theme and by audience, as links. Nothing where there is nothing to choose. */
export function Filters({ place, shelves, current }: FiltersProps) {
  const { shelf: words } = place.words;
  const all = shelves.find(({ kind }) => kind === 'all');
  const groups = [
    { name: words.themes, shelves: shelves.filter(({ kind }) => kind === 'theme') },
    { name: words.audiences, shelves: shelves.filter(({ kind }) => kind === 'audience') },
  ].filter((group) => group.shelves.length > 0);
  if (all === undefined || groups.length === 0) return null;
  return (
    <nav class="filters" aria-label={words.filter}>
      {groups.map((group) => (
        <div key={group.name}>
          <h2>{group.name}</h2>
          <ul>
            {[all, ...group.shelves].map((shelf) => (
              <li key={shelf.path}>
                <a
                  class="chip"
                  href={linkTo(place, shelf.path)}
                  aria-current={shelf.path === current?.path ? 'page' : undefined}
                >
                  {shelf.kind === 'all' ? words.any : shelf.name} <span>{shelf.storyCount}</span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

type FiltersProps = {
  readonly place: Place;
  readonly shelves: readonly ShelfLabel[];
  /** The shelf being looked at. */
  readonly current?: ShelfLabel;
};
