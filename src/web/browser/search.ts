import { clock } from '../clock.ts';
import { folded, shardOf, wordsOf } from '../folding.ts';
import type { FoundPassage, FoundStory, SearchDirectory, SearchShard } from '../search-shapes.ts';

/** Testimonies shown, and sentences of each. */
const STORIES = 12;
const PASSAGES = 3;

const field = document.querySelector<HTMLInputElement>('#mots');
const summary = document.querySelector<HTMLElement>('#bilan');
const list = document.querySelector<HTMLElement>('#resultats');

const fetched = new Map<string, Promise<unknown>>();

/** A file of the site, fetched once. */
function load<Content>(path: string): Promise<Content> {
  const content = fetched.get(path) ?? fetchJson(path);
  fetched.set(path, content);
  return content as Promise<Content>;
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(`${list?.dataset.root}${path}`);
  if (!response.ok) throw new Error(`expected ${path}, got ${response.status}`);
  return response.json();
}

/** The ranks of the testimonies that hold a word beginning like this one. */
async function ranksOf(word: string, { shards }: SearchDirectory): Promise<Set<number>> {
  const name = shardOf(word);
  const shard = shards.includes(name) ? await load<SearchShard>(`recherche/${name}.json`) : {};
  const ranks = new Set<number>();
  for (const [known, steps] of Object.entries(shard)) {
    if (!known.startsWith(word)) continue;
    let rank = -1;
    for (const step of steps) {
      rank += step;
      ranks.add(rank);
    }
  }
  return ranks;
}

async function storiesWith(words: readonly string[]): Promise<FoundStory[]> {
  const directory = await load<SearchDirectory>('recherche/recits.json');
  const sets = await Promise.all(words.map((word) => ranksOf(word, directory)));
  return directory.stories.filter((_, rank) => sets.every((ranks) => ranks.has(rank)));
}

async function passagesOf([page]: FoundStory, words: readonly string[]): Promise<FoundPassage[]> {
  const passages = await load<readonly FoundPassage[]>(`${page}passages.json`);
  const scored = passages.map((passage) => {
    const said = wordsOf(passage[1]);
    return { passage, score: words.filter((word) => said.some((one) => one.startsWith(word))).length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score > 0 && score === best)
    .slice(0, PASSAGES)
    .map(({ passage }) => passage);
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, ...content: (Node | string)[]) {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  return made;
}

/** A sentence with the words that were asked set apart. */
function marked(text: string, words: readonly string[]): (Node | string)[] {
  return text.split(/([\p{L}\p{N}]+)/gu).map((piece) => {
    const bare = folded(piece);
    return words.some((word) => bare.startsWith(word)) ? element('mark', piece) : piece;
  });
}

function resultOf(
  story: FoundStory,
  passages: readonly FoundPassage[],
  words: readonly string[],
): HTMLElement {
  const [page, title, who] = story;
  const url = `${list?.dataset.root}${page}`;
  const lines = passages.map(([startSeconds, text]) => {
    const moment =
      startSeconds === null
        ? link(url, list?.dataset.read ?? '')
        : link(`${url}#t=${Math.floor(startSeconds)}`, clock(startSeconds));
    if (startSeconds !== null)
      moment.setAttribute('aria-label', `${list?.dataset.listen} ${clock(startSeconds)}`);
    moment.className = 'moment';
    return element('li', moment, ' ', element('span', ...marked(text, words)));
  });
  const byline = element('p', who);
  byline.className = 'meta';
  return element('li', element('h2', link(url, title)), byline, element('ul', ...lines));
}

/** The latest search: an earlier one that answers later is left aside. */
let latest = 0;

async function search(): Promise<void> {
  if (!field || !summary || !list) return;
  const turn = ++latest;
  const words = wordsOf(field.value);
  history.replaceState(null, '', field.value ? `?q=${encodeURIComponent(field.value)}` : location.pathname);
  if (words.length === 0) {
    list.replaceChildren();
    summary.textContent = '';
    return;
  }
  const stories = await storiesWith(words);
  const shown = await Promise.all(
    stories.slice(0, STORIES).map(async (story) => resultOf(story, await passagesOf(story, words), words)),
  );
  if (turn !== latest) return;
  list.replaceChildren(...shown);
  const { none = '', one = '', many = '' } = summary.dataset;
  summary.textContent = [none, one][stories.length] ?? many.replace('{count}', String(stories.length));
}

/** Says in words that the index did not come. */
function searchOrSay(): void {
  search().catch(() => {
    if (summary) summary.textContent = summary.dataset.failed ?? '';
  });
}

if (field) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    searchOrSay();
  });
  let pause = 0;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(searchOrSay, 250);
  });
  searchOrSay();
}
