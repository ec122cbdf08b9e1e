import type { Access } from '../../model/access.ts';
import type { Passage } from '../../model/clip.ts';
import type { DraftWords } from '../../model/draft-words.ts';
import { passageReasons } from '../../words/passages.ts';
import { studioWords as words } from '../../words/private-studio.ts';
import { testimonyWords } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';
import { Composer } from './composer.tsx';
import { privateDocument, SPACE } from './document.tsx';
import { Sound, Told } from './fields.tsx';
import { type ClipView, MadeClips } from './made-clips.tsx';

export type StudioView = {
  readonly reader: Access;
  readonly publicId: string;
  readonly title: string;
  readonly base: string;
  /** Whether something of it is being made right now. */
  readonly isBusy: boolean;
  readonly clips: readonly ClipView[];
  /** Absent while no word has its place in the sound. */
  readonly draft?: DraftWords & { readonly version: string };
  readonly told?: string;
  readonly wrong?: string;
};

/** The clip studio: suggestions first, then one's own words, then what was made, to be shared. */
export function studioPage(view: StudioView): string {
  const { reader, publicId, title, base, draft, told, wrong } = view;
  return privateDocument({
    title: words.title,
    reader,
    script: 'studio.js',
    children: (
      <div class="studio" data-follow={`${SPACE}suivi`} data-testimony={publicId}>
        <p>
          <a href={base}>{testimonyWords.back}</a>
        </p>
        <h1>{typography(words.title)}</h1>
        <p class="lead">{typography(title)}</p>
        <Told told={told} wrong={wrong} />
        <nav class="actions" aria-label={words.title}>
          <a class="button" href="#faits">
            {typography(words.toMade(view.clips.length))}
          </a>
          {draft && (
            <a class="button" href="#composer">
              {words.composeTitle}
            </a>
          )}
        </nav>
        {draft === undefined ? (
          <p class="notice">{typography(words.none)}</p>
        ) : (
          <>
            <p>{typography(words.intro)}</p>
            <Sound src={`${base}/temoignage.mp3`} label={testimonyWords.player} />
            <Suggestions base={base} draft={draft} />
            <Composer base={base} version={draft.version} {...openingOf(draft)} />
          </>
        )}
        <MadeClips base={base} clips={view.clips} isBusy={view.isBusy} />
      </div>
    ),
  });
}

function Suggestions({
  base,
  draft,
}: {
  readonly base: string;
  readonly draft: NonNullable<StudioView['draft']>;
}) {
  const taken = new Set(draft.chosen.map(({ text }) => text));
  const others = draft.suggested.filter(({ text }) => !taken.has(text));
  if (draft.suggested.length > 0 && others.length === 0) return null;
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions">{words.suggestedTitle}</h2>
      {others.length === 0 && <p>{typography(words.suggestedNone)}</p>}
      <ul class="suggested">
        {others.map((passage) => (
          <Suggestion key={passage.startSeconds} base={base} version={draft.version} passage={passage} />
        ))}
      </ul>
    </section>
  );
}

type SuggestionProps = { readonly base: string; readonly version: string; readonly passage: Passage };

function Suggestion({ base, version, passage }: SuggestionProps) {
  const { startSeconds, endSeconds, text, reasons } = passage;
  const [from, to] = [startSeconds.toFixed(2), endSeconds.toFixed(2)];
  return (
    <li class="box">
      <blockquote>{typography(text)}</blockquote>
      <p class="meta">
        <span>{typography(words.seconds(Math.round(endSeconds - startSeconds)))}</span>
        {reasons.slice(0, 2).map((reason) => (
          <span key={reason}>{typography(passageReasons[reason])}</span>
        ))}
      </p>
      <form method="post" action={`${base}/extraits`} class="actions">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="debut" value={from} />
        <input type="hidden" name="fin" value={to} />
        <a
          class="button"
          href={`${base}/temoignage.mp3#t=${from},${to}`}
          data-from={from}
          data-to={to}
          aria-label={typography(words.listenTo(opening(text)))}
        >
          {words.listen}
        </a>
        <button type="submit" class="button strong" aria-label={typography(words.makeOf(opening(text)))}>
          {words.make}
        </button>
      </form>
    </li>
  );
}

/** What is selected to begin with: words of the person alone. */
function openingOf({ suggested, chosen }: DraftWords) {
  const [first] = [...suggested.filter(({ text }) => chosen.every((one) => one.text !== text)), ...suggested];
  return first === undefined ? {} : { fromSeconds: first.startSeconds, toSeconds: first.endSeconds };
}

const opening = (text: string) => text.split(' ').slice(0, 6).join(' ');
