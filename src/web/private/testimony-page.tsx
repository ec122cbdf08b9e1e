import type { Access } from '../../model/access.ts';
import { studioWords } from '../../words/private-studio.ts';
import { testimonyWords as words } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';
import type { AccordView } from './accord-form.tsx';
import { Accord, Withdrawal } from './agreeing.tsx';
import { privateDocument } from './document.tsx';
import { Field, type FieldView, Sound, Told } from './fields.tsx';
import { Going, type Moments } from './going.tsx';
import { Row, type RowView } from './rows.tsx';

export type TestimonyView = {
  readonly reader: Access;
  readonly row: RowView;
  /** Its address, without a `/` at its end. */
  readonly base: string;
  readonly isDrafted: boolean;
  /** The step that comes next: its button alone is in colour. */
  readonly emphasis?: 'words' | 'go' | 'accord';
  /** Minutes that it takes to read it again; absent while there is no text. */
  readonly reviewMinutes?: number;
  readonly isReviewed: boolean;
  /** Names the text that the button « relue » is about. */
  readonly textVersion: string;
  readonly isReady: boolean;
  /** When it goes online, as it is asked for. */
  readonly moments: Moments;
  readonly fiche: readonly FieldView[];
  readonly accords: readonly AccordView[];
  /** The person wants to listen first, and may validate the version of this code. */
  readonly toValidate?: { readonly code: string; readonly file: string };
  /** The address of a witness's own page, shown when it was just asked for. */
  readonly link?: { readonly file: string; readonly address: string };
  readonly told?: string;
  readonly wrong?: string;
};

/** One testimony: heard, read again, agreed to, sent online, withdrawn; each role sees what it may do. */
export function testimonyPage(view: TestimonyView): string {
  const { reader, row } = view;
  const facilitates = reader.role === 'facilitation';
  const reviews = facilitates || reader.role === 'review';
  return privateDocument({
    title: row.title,
    reader,
    script: 'space.js',
    children: (
      <>
        <h1>{typography(row.title)}</h1>
        <Told told={view.told} wrong={view.wrong} />
        <ol class="rows">
          <Row {...row} untitled />
        </ol>
        {view.isDrafted ? <Listening {...view} /> : <p class="notice">{typography(words.notYet)}</p>}
        {reviews && view.reviewMinutes !== undefined && <Words {...view} />}
        {view.isDrafted && <Clips {...view} />}
        {facilitates && view.isDrafted && <Going {...view} />}
        {facilitates &&
          view.accords.map((accord) => <Accord key={accord.file} view={view} accord={accord} />)}
        {facilitates && <Adding {...view} />}
        {reviews && view.fiche.length > 0 && <Fiche {...view} />}
        {facilitates && view.accords.some(({ accord }) => accord.withdrawnOn === undefined) && (
          <Withdrawal {...view} />
        )}
      </>
    ),
  });
}

function Listening({ base }: TestimonyView) {
  return (
    <section class="box" aria-labelledby="ecoute">
      <h2 id="ecoute">{typography(words.listen)}</h2>
      <Sound src={`${base}/temoignage.mp3`} label={words.player} />
      <div class="samples">
        <Sample src={`${base}/son-avant.mp3`} label={words.before} />
        <Sample src={`${base}/son-apres.mp3`} label={words.after} />
      </div>
    </section>
  );
}

function Sample({ src, label }: { readonly src: string; readonly label: string }) {
  return (
    <div class="line">
      <span>{typography(label)}</span>
      <Sound src={src} label={label} />
    </div>
  );
}

function Words({ base, reviewMinutes = 1, isReviewed, textVersion, emphasis }: TestimonyView) {
  return (
    <section class="box fields" aria-labelledby="mots">
      <h2 id="mots">{words.text}</h2>
      <p>
        <a href={`${base}/texte`}>{words.textOpen}</a>{' '}
        <span class="hint">({words.textMinutes(reviewMinutes)})</span>
      </p>
      {isReviewed && <p>{words.textRead}</p>}
      <form method="post" action={`${base}/relue`} class="actions">
        <input type="hidden" name="version" value={textVersion} />
        <input type="hidden" name="relue" value={isReviewed ? 'non' : 'oui'} />
        <button type="submit" class={emphasis === 'words' ? 'button strong' : 'button'}>
          {isReviewed ? words.markReadAgain : words.markRead}
        </button>
      </form>
    </section>
  );
}

function Clips({ base }: TestimonyView) {
  return (
    <section class="box" aria-labelledby="extraits">
      <h2 id="extraits">{typography(studioWords.title)}</h2>
      <p>
        <a href={`${base}/extraits`}>{typography(studioWords.open)}</a>
      </p>
    </section>
  );
}

/** A plain form that sends files to this testimony. */
function Files({ action, title, hint, button }: Record<'action' | 'title' | 'hint' | 'button', string>) {
  return (
    <form method="post" action={action} encType="multipart/form-data" class="fields">
      <label class="line">
        <span>{typography(title)}</span>
        <input type="file" name="fichier" multiple required />
      </label>
      <p class="hint">{typography(hint)}</p>
      <p class="actions">
        <button type="submit" class="button">
          {button}
        </button>
      </p>
    </form>
  );
}

function Adding({ base }: TestimonyView) {
  return (
    <section class="box fields" aria-labelledby="ajouter">
      <h2 id="ajouter">{typography(words.adding)}</h2>
      <Files action={`${base}/fichiers`} title={words.addFile} hint={words.addFileHint} button={words.add} />
      <Files action={`${base}/preuve`} title={words.addProof} hint={words.addProofHint} button={words.add} />
    </section>
  );
}

function Fiche({ base, fiche }: TestimonyView) {
  return (
    <details class="box" open={fiche.some(({ theirs }) => theirs !== undefined)}>
      <summary>
        <h2>{words.fiche}</h2>
      </summary>
      <form method="post" action={`${base}/fiche`} class="fields">
        <p class="hint">{typography(words.ficheHint)}</p>
        {fiche.map((field) => (
          <Field key={field.name} {...field} />
        ))}
        <p class="actions">
          <button type="submit" class="button">
            {words.saveFiche}
          </button>
        </p>
      </form>
    </details>
  );
}
