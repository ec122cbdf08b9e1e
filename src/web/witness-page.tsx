import type { Accord } from '../model/accord.ts';
import { pageWords } from '../words/pages.ts';
import { withdrawalWords } from '../words/withdrawal.ts';
import { witnessWords as words } from '../words/witness-page.ts';
import { typography } from './typography.ts';
import { bare, Limits, Withdrawing } from './withdrawal-pages.tsx';

/** What the page of a witness shows. */
export type WitnessView = {
  /** The end of its address: what is heard lies under it. */
  readonly token: string;
  readonly accord: Accord;
  readonly isOnline: boolean;
  /** What can be heard now, and what validating it says. */
  readonly draft?: { readonly code: string; readonly paragraphs: readonly string[] };
  readonly told?: string;
};

/** The witness's own page: listen, read, say yes or no, validate, take everything back. No account, no script. */
export function witnessPage(view: WitnessView): string {
  const { accord, told, isOnline } = view;
  const isWithdrawn = accord.withdrawnOn !== undefined;
  const state = isWithdrawn ? 'withdrawn' : isOnline ? 'online' : 'offline';
  return bare(
    words.title,
    <div class="own">
      {told && (
        <p class="notice told" role="status">
          {typography(told)}
        </p>
      )}
      <p class="lead">{typography(words.lead)}</p>
      <p>
        <strong>{typography(words.states[state])}</strong>
      </p>
      <Ways />
      <Listening {...view} />
      <Answers accord={accord} />
      {!isWithdrawn && (
        <section id="retirer" aria-labelledby="t-retirer">
          <h2 id="t-retirer">{words.toWithdraw}</h2>
          <p>{withdrawalWords.lead}</p>
          <Withdrawing />
          <Limits />
        </section>
      )}
    </div>,
    'temoin.css',
  );
}

function Ways() {
  return (
    <nav aria-label={words.ways} class="actions">
      <a class="button" href="#ecouter">
        {words.toListen}
      </a>
      <a class="button" href="#repondre">
        {words.toAnswer}
      </a>
      <a class="button" href="#retirer">
        {words.toWithdraw}
      </a>
    </nav>
  );
}

function Listening({ token, draft, accord }: WitnessView) {
  const isValidated = draft !== undefined && accord.validatedDigest === draft.code;
  return (
    <section id="ecouter" aria-labelledby="t-ecouter">
      <h2 id="t-ecouter">{words.listenTitle}</h2>
      {draft === undefined ? (
        <p>{typography(words.nothingYet)}</p>
      ) : (
        <>
          <p>{typography(words.listenText)}</p>
          {/* biome-ignore lint/a11y/useMediaCaption: its words stand just below */}
          <audio controls preload="none" src={`${token}/temoignage.mp3`} aria-label={words.player} />
          {draft.paragraphs.length > 0 && (
            <details>
              <summary>{words.read}</summary>
              {draft.paragraphs.map((text, rank) => (
                <p key={rank}>{typography(text)}</p>
              ))}
            </details>
          )}
          {accord.wantsToListenFirst && !isValidated && <Validation code={draft.code} />}
          {isValidated && <p class="notice told">{typography(words.validated)}</p>}
          <p>{typography(words.wantsChange)}</p>
        </>
      )}
    </section>
  );
}

function Validation({ code }: { readonly code: string }) {
  return (
    <form method="post">
      <p>{typography(words.validateText)}</p>
      <input type="hidden" name="code" value={code} />
      <button type="submit" class="button strong" name="quoi" value="valider">
        {words.validate}
      </button>
    </form>
  );
}

const SCOPES = { diffusion: 'broadcast', extraits: 'clips', presse: 'press', image: 'image' } as const;

function Answers({ accord }: { readonly accord: Accord }) {
  const isFirst = accord.collectedOn === undefined;
  return (
    <section id="repondre" aria-labelledby="t-repondre">
      <h2 id="t-repondre">{words.answerTitle}</h2>
      <p>{typography(words.answerText)}</p>
      <form method="post">
        {Object.entries(SCOPES).map(([name, scope]) => (
          <Choice
            key={name}
            name={name}
            title={words.scopes[scope]}
            choices={{ oui: words.yes, non: words.no }}
            chosen={isFirst ? undefined : accord.scopes[scope] ? 'oui' : 'non'}
          />
        ))}
        <Choice name="nommee" title={words.named} choices={words.names} chosen={accord.naming} />
        <Choice
          name="voix"
          title={words.voice}
          choices={words.voices}
          chosen={isFirst ? undefined : accord.voice}
        />
        <Tick name="majeure" label={words.adult} on={accord.adult} />
        {accord.sensitiveSubject && (
          <Tick name="sensible-oui" label={words.sensitive} on={accord.sensitiveSubjectAgreed} />
        )}
        <Tick name="reecoute" label={words.listenFirst} on={accord.wantsToListenFirst} />
        <button type="submit" class="button strong" name="quoi" value="reponses">
          {words.save}
        </button>
      </form>
      {accord.until !== undefined && accord.withdrawnOn === undefined && (
        <p>{typography(words.until(pageWords('fr').day(accord.until)))}</p>
      )}
    </section>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly chosen: string | undefined;
};

function Choice({ name, title, choices, chosen }: ChoiceProps) {
  return (
    <fieldset>
      <legend>{typography(title)}</legend>
      {Object.entries(choices).map(([value, label]) => (
        <label key={value} class="pick">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>{typography(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Tick({ name, label, on }: { readonly name: string; readonly label: string; readonly on: boolean }) {
  return (
    <label class="pick">
      <input type="checkbox" name={name} value="oui" checked={on} />
      <span>{typography(label)}</span>
    </label>
  );
}
