import { folded } from '../../folding.ts';
import type { Player } from './parts.ts';
import { linkToMoment, share } from './sharing.ts';

/** The transcript as the page gives it: passages in reading order, timed or not. */
type Transcript = { readonly section: HTMLElement; readonly passages: readonly HTMLElement[] };

/** Search, following and quoting, in the transcript of this page if it has one. */
export function setUpTranscript(player: Player): void {
  const section = document.querySelector<HTMLElement>('.transcript');
  if (!section) return;
  const timed = [...section.querySelectorAll<HTMLElement>('[data-from]')];
  const passages = timed.length > 0 ? timed : [...section.querySelectorAll<HTMLElement>('.said')];
  setUpSearch({ section, passages });
  setUpFollowing({ section, passages }, player);
  setUpQuoting({ section, passages }, player);
  for (const tool of section.querySelectorAll<HTMLElement>('[data-tools]')) tool.hidden = false;
}

function setUpSearch({ section, passages }: Transcript): void {
  const field = section.querySelector<HTMLInputElement>('[data-act=find]');
  const says = section.querySelector<HTMLElement>('[data-show=found]');
  if (!field || !says) return;
  const texts = passages.map((passage) => folded(passage.textContent ?? ''));
  let found: HTMLElement[] = [];
  let at = -1;
  const goTo = (index: number) => {
    found[at]?.classList.remove('match-now');
    at = index;
    found[at]?.classList.add('match-now');
    found[at]?.scrollIntoView({ block: 'center' });
    says.textContent = sentence(says, found.length, at);
  };
  field.addEventListener('input', () => {
    const wanted = folded(field.value.trim());
    for (const passage of found) passage.classList.remove('match', 'match-now');
    found = wanted.length < 2 ? [] : passages.filter((_, index) => texts[index]?.includes(wanted));
    for (const passage of found) passage.classList.add('match');
    at = -1;
    says.textContent = wanted.length < 2 ? '' : sentence(says, found.length, at);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || found.length === 0) return;
    event.preventDefault();
    goTo((at + (event.shiftKey ? -1 : 1) + found.length) % found.length);
  });
}

/** « 2 sur 5 », « 5 passages », « Rien trouvé », from the words the page gives. */
function sentence({ dataset }: HTMLElement, count: number, at: number): string {
  if (count === 0) return dataset.none ?? '';
  const words = at >= 0 ? dataset.position : count === 1 ? dataset.one : dataset.many;
  return (words ?? '').replace('{at}', String(at + 1)).replace('{count}', String(count));
}

/** Keeps what is being said in view, while asked to. */
function setUpFollowing({ section, passages }: Transcript, { audio }: Player): void {
  const choice = section.querySelector<HTMLInputElement>('[data-act=follow]');
  let last: HTMLElement | undefined;
  audio.addEventListener('timeupdate', () => {
    const now = passages.find((passage) => passage.classList.contains('spoken'));
    if (!choice?.checked || !now || now === last) return;
    last = now;
    now.scrollIntoView({ block: 'center' });
  });
}

/** A selected sentence can be shared with who says it and the link to its moment. */
function setUpQuoting({ section, passages }: Transcript, player: Player): void {
  const button = section.querySelector<HTMLButtonElement>('[data-act=quote]');
  if (!button) return;
  const label = button.textContent;
  document.addEventListener('selectionchange', () => {
    button.hidden = quoted(section) === '';
    button.textContent = label;
  });
  // Pressing a button would empty the selection.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  const shareQuote = async () => {
    const first = passages.find((passage) => getSelection()?.containsNode(passage, true));
    const speaker = first?.closest<HTMLElement>('[data-speaker]')?.dataset.speaker;
    const source = [speaker, player.section.dataset.artist].filter(Boolean).join(', ');
    const outcome = await share({
      text: `${(button.dataset.marks ?? '').replace('{text}', () => quoted(section))}\n${source}`,
      url: linkToMoment(Number(first?.dataset.from ?? 0)),
    });
    if (outcome === 'copied') button.textContent = button.dataset.copied ?? '';
  };
  button.addEventListener('click', () => void shareQuote());
}

function quoted(section: HTMLElement): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !section.contains(selection.anchorNode)) return '';
  return selection.toString().replace(/\s+/g, ' ').trim();
}
