import { testimonyWords as words } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';
import { AccordForm, type AccordView } from './accord-form.tsx';
import { Heard, Sound } from './fields.tsx';
import type { TestimonyView } from './testimony-page.tsx';

/** What one person agrees to: declared, given a receipt, validated. */
export function Accord({ view, accord }: { readonly view: TestimonyView; readonly accord: AccordView }) {
  const { firstName } = accord.witness;
  const title = firstName === undefined ? words.accord : words.accordOf(firstName);
  const { toValidate, base } = view;
  return (
    <section class="box fields" aria-label={title}>
      <h2>{typography(title)}</h2>
      <Declaration view={view} accord={accord} />
      <OwnPage view={view} accord={accord} />
      {accord.hasReceipt && (
        <p>
          <a href={`${base}/recu?temoin=${encodeURIComponent(accord.suffix)}`} download>
            {words.receipt}
          </a>{' '}
          <span class="hint">{typography(words.receiptHint)}</span>
        </p>
      )}
      {toValidate?.file === accord.file && (
        <form method="post" action={`${base}/valider`} class="fields">
          <h3>{typography(words.validated)}</h3>
          <p class="hint">{typography(words.validatedText)}</p>
          <input type="hidden" name="fichier" value={accord.file} />
          <input type="hidden" name="code" value={toValidate.code} />
          <p class="actions">
            <button type="submit" class="button">
              {words.validate}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

/** After a withdrawal, only a new accord, given since, can be noted. */
function Declaration({ view, accord }: { readonly view: TestimonyView; readonly accord: AccordView }) {
  const form = <AccordForm {...accord} action={`${view.base}/accord`} isNext={view.emphasis === 'accord'} />;
  if (accord.accord.withdrawnOn === undefined)
    return (
      <>
        <p class="hint">{typography(words.accordIntro)}</p>
        <SaidAloud view={view} accord={accord} />
        {form}
      </>
    );
  return (
    <>
      <p class="notice">{typography(words.withdrawnText)}</p>
      <details open={view.wrong !== undefined}>
        <summary>{typography(words.renew)}</summary>
        <p class="hint">{typography(words.renewText)}</p>
        {form}
      </details>
    </>
  );
}

/** The yes that is heard in the recording, beside the questions it answers. */
function SaidAloud({ view, accord }: { readonly view: TestimonyView; readonly accord: AccordView }) {
  const { base } = view;
  const { said, hasSpokenProof, suffix } = accord;
  if (hasSpokenProof)
    return (
      <div class="line">
        <span>{typography(words.spokenKept)}</span>
        <Sound src={`${base}/preuve-orale?temoin=${encodeURIComponent(suffix)}`} label={words.spokenKept} />
      </div>
    );
  if (said === undefined) return null;
  return (
    <div class="notice">
      <p>{typography(words.spokenSeems)}</p>
      <Heard of={words.accord} isShown {...said} />
      <p>
        <a href={`${base}/texte`}>{typography(words.spokenMark)}</a>{' '}
        <span class="hint">{typography(words.spokenMarkHint)}</span>
      </p>
    </div>
  );
}

/** The page where the person listens, answers and takes back, without an account. */
function OwnPage({ view, accord }: { readonly view: TestimonyView; readonly accord: AccordView }) {
  const { link, base } = view;
  if (link?.file === accord.file)
    return (
      <div class="notice told" role="status">
        <p>{typography(words.ownPageText)}</p>
        <p>
          <code>{link.address}</code>
        </p>
      </div>
    );
  return (
    <form method="post" action={`${base}/lien`} class="actions">
      <input type="hidden" name="fichier" value={accord.file} />
      <button type="submit" class="button">
        {words.ownPage}
      </button>
    </form>
  );
}

/** Everything is taken down at the person's word. */
export function Withdrawal({ base }: TestimonyView) {
  return (
    <details class="box">
      <summary>
        <h2>{typography(words.withdrawTitle)}</h2>
      </summary>
      <form method="post" action={`${base}/retirer`} class="fields">
        <p>{typography(words.withdrawText)}</p>
        <label class="choice">
          <input type="checkbox" name="demande" value="oui" required />
          <span>{typography(words.withdrawConfirm)}</span>
        </label>
        <p class="actions">
          <button type="submit" class="button">
            {words.withdraw}
          </button>
        </p>
      </form>
    </details>
  );
}
