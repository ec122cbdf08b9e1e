import { linkTo, type Place } from '../place.ts';

/** Asks for words and leads to the page that finds them. */
export function SearchForm({ place }: { readonly place: Place }) {
  const { search } = place.words;
  return (
    <search>
      <form class="search" action={linkTo(place, 'recherche/')} method="get">
        <label for="mots">{search.label}</label>
        <input type="search" id="mots" name="q" autocomplete="off" />
        <button type="submit" class="button strong">
          {search.go}
        </button>
      </form>
    </search>
  );
}
