import type { Access } from '../../model/access.ts';
import { testimonyWords as words } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';
import { privateDocument } from './document.tsx';
import { linesOf, Sound, Told } from './fields.tsx';

export type TextView = {
  readonly reader: Access;
  readonly title: string;
  readonly base: string;
  readonly turns: readonly TurnView[];
  /** Who speaks, once each. */
  readonly speakers: readonly string[];
  /** How many turns the file has: corrections go by their rank. */
  readonly count: number;
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

/** The words beside the sound: each turn is heard from its time, and corrected in place. */
export function textPage({ reader, title, base, turns, speakers, count, told, wrong }: TextView): string {
  return privateDocument({
    title: words.textTitle,
    reader,
    script: 'listen.js',
    children: (
      <>
        <p>
          <a href={base}>{words.back}</a>
        </p>
        <h1>{typography(title)}</h1>
        <Told told={told} wrong={wrong} />
        <p class="hint">{typography(turns.length === 0 ? words.noText : words.textHelp)}</p>
        {turns.length > 0 && (
          <form method="post" action={`${base}/texte`} class="fields words">
            <Sound src={`${base}/temoignage.mp3`} label={words.player} />
            <input type="hidden" name="nombre" value={count} />
            {turns.map((turn) => (
              <Turn key={turn.rank} turn={turn} base={base} />
            ))}
            <Names speakers={speakers} />
            <p class="actions">
              <button type="submit" class="button strong">
                {words.saveText}
              </button>
            </p>
          </form>
        )}
      </>
    ),
  });
}

function Turn({ turn, base }: { readonly turn: TurnView; readonly base: string }) {
  const { rank, speaker, text, before, theirs, startSeconds, clock } = turn;
  const label = clock === undefined ? words.turnUntimed(rank + 1) : words.turn(clock);
  return (
    <div class="turn">
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
        <p class="notice wrong">
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
