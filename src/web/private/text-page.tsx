import type { Access } from '../../model/access.ts';
import { reviewPageWords as review } from '../../words/private-review.ts';
import { testimonyWords as words } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';
import { privateDocument, SPACE } from './document.tsx';
import { linesOf, Sound, Told } from './fields.tsx';
import { type Hidden, Masks } from './masks.tsx';
import { ReviewTools, SelectionBar } from './review-tools.tsx';

export type TextView = {
  readonly reader: Access;
  readonly publicId: string;
  readonly title: string;
  readonly base: string;
  readonly turns: readonly TurnView[];
  /** Who speaks, once each. */
  readonly speakers: readonly string[];
  /** How many turns the file has: corrections go by their rank. */
  readonly count: number;
  readonly hidden: Hidden;
  /** Names the text that « relue » is about; absent once a person has read it. */
  readonly textVersion?: string;
  /** Files of the accords that a spoken accord may be noted in, by whose they are; only for the facilitation. */
  readonly accords: readonly { readonly file: string; readonly whose: string }[];
  readonly told?: string;
  readonly wrong?: string;
};

type TurnView = {
  readonly rank: number;
  readonly speaker?: string;
  readonly text: string;
  readonly before: string;
  readonly theirs?: string;
  /** Where it is heard, in seconds, and as one says it. */
  readonly startSeconds?: number;
  readonly clock?: string;
};

/**
 * The words beside the sound: each turn is heard from its time, and corrected in place. Without a script, a plain form;
 * with it, every word can be touched, and what is corrected is kept by itself.
 */
export function textPage(view: TextView): string {
  const { reader, title, base, turns, told, wrong } = view;
  return privateDocument({
    title: words.textTitle,
    reader,
    script: 'review.js',
    children: (
      <>
        <p>
          <a href={base}>{words.back}</a>
        </p>
        <h1>{typography(title)}</h1>
        <Told told={told} wrong={wrong} />
        <p class="hint">{typography(turns.length === 0 ? words.noText : words.textHelp)}</p>
        {turns.length > 0 && <WordsForm {...view} />}
        {view.textVersion !== undefined && <Read base={base} version={view.textVersion} />}
        <Masks base={base} {...view.hidden} />
        <Shortcuts />
      </>
    ),
  });
}

function WordsForm({ base, publicId, count, turns, accords, speakers }: TextView) {
  return (
    <form
      method="post"
      action={`${base}/texte`}
      class="fields words"
      data-places={`${base}/mots`}
      data-follow={`${SPACE}suivi`}
      data-testimony={publicId}
    >
      <div class="desk">
        <Sound src={`${base}/temoignage.mp3`} label={words.player} />
        <ReviewTools />
      </div>
      <input type="hidden" name="nombre" value={count} />
      {turns.map((turn) => (
        <Turn key={turn.rank} turn={turn} base={base} />
      ))}
      <SelectionBar base={base} accords={accords} />
      <Names speakers={speakers} />
      <p class="actions">
        <button type="submit" class="button">
          {words.saveText}
        </button>
      </p>
    </form>
  );
}

function Turn({ turn, base }: { readonly turn: TurnView; readonly base: string }) {
  const { rank, speaker, text, before, theirs, startSeconds, clock } = turn;
  const label = clock === undefined ? words.turnUntimed(rank + 1) : words.turn(clock);
  return (
    <div class="turn" data-rank={rank}>
      <p>
        {clock !== undefined && (
          <a href={`${base}/temoignage.mp3#t=${startSeconds}`} data-at={startSeconds}>
            {clock}
          </a>
        )}{' '}
        <strong>{speaker}</strong>
      </p>
      <textarea name={`tour.${rank}`} rows={linesOf(text)} aria-label={label} spellcheck>
        {text}
      </textarea>
      <input type="hidden" name={`avant.${rank}`} value={before} />
      {theirs !== undefined && (
        <p class="notice wrong theirs">
          {typography(words.theirs)} {theirs === '' ? words.emptied : theirs}
        </p>
      )}
    </div>
  );
}

function Names({ speakers }: Pick<TextView, 'speakers'>) {
  if (speakers.length === 0) return null;
  return (
    <fieldset class="field pair">
      <legend>{words.speakers}</legend>
      {speakers.map((name, rank) => (
        <label key={name} class="line">
          <span>{typography(words.speaker(name))}</span>
          <input name={`nom.${rank}`} value={name} maxLength={80} autocomplete="off" />
          <input type="hidden" name={`ancien.${rank}`} value={name} />
        </label>
      ))}
    </fieldset>
  );
}

/** Once everything was read beside the sound. */
function Read({ base, version }: { readonly base: string; readonly version: string }) {
  return (
    <form method="post" action={`${base}/relue`} class="box actions read-all">
      <p>{typography(review.readAll)}</p>
      <input type="hidden" name="version" value={version} data-text-version />
      <input type="hidden" name="relue" value="oui" />
      <button type="submit" class="button strong">
        {words.markRead}
      </button>
    </form>
  );
}

function Shortcuts() {
  return (
    <details class="box">
      <summary>
        <h2>{review.helpTitle}</h2>
      </summary>
      <dl class="shortcuts">
        {review.help.map(([keys, what]) => (
          <div key={keys}>
            <dt>{typography(keys)}</dt>
            <dd>{typography(what)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
