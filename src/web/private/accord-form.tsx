import type { Accord, Witness } from '../../model/accord.ts';
import { testimonyWords as words } from '../../words/private-testimony.ts';
import { typography } from '../typography.ts';
import type { SourceView } from './fields.tsx';

/** The accord of one witness, as a form shows it. */
export type AccordView = {
  /** Name of its file, sent back with the form. */
  readonly file: string;
  /** Names the state of the file that the form was made from. */
  readonly version: string;
  readonly accord: Accord;
  readonly witness: Witness;
  readonly suffix: string;
  /** Whether their receipt is there to be given. */
  readonly hasReceipt: boolean;
  /** Whether their yes, spoken in the recording, is kept beside it. */
  readonly hasSpokenProof: boolean;
  /** Where somebody seems to say yes in the draft. */
  readonly said?: SourceView;
  /** Today, proposed as the day it was collected. */
  readonly today: string;
};

const SCOPES = { diffusion: 'broadcast', extraits: 'clips', presse: 'press', image: 'image' } as const;

type FormProps = AccordView & {
  readonly action: string;
  /** Whether it is what the testimony waits for. */
  readonly isNext: boolean;
};

/** The declaration as a form: what is not ticked is a no. */
export function AccordForm({ file, version, accord, witness, today, action, isNext }: FormProps) {
  return (
    <form method="post" action={action} class="fields">
      <input type="hidden" name="fichier" value={file} />
      <input type="hidden" name="version" value={version} />
      {accord.withdrawnOn !== undefined && <input type="hidden" name="retrait" value={accord.withdrawnOn} />}
      <fieldset class="field">
        <legend>{typography(words.scopesTitle)}</legend>
        {Object.entries(SCOPES).map(([name, scope]) => (
          <Tick
            key={name}
            name={name}
            label={words.scopes[name as keyof typeof SCOPES]}
            on={accord.scopes[scope]}
          />
        ))}
      </fieldset>
      <Choices name="nommee" title={words.namingTitle} choices={words.naming} chosen={accord.naming} />
      <Choices
        name="voix"
        title={words.voiceTitle}
        choices={words.voice}
        chosen={accord.collectedOn === undefined ? undefined : accord.voice}
      />
      <fieldset class="field pair">
        <legend>{typography(words.who)}</legend>
        <Line name="prenom" label={words.firstName} value={witness.firstName} />
        <Line name="nom" label={words.lastName} value={witness.lastName} />
        <Line name="fonction" label={words.role} value={witness.role} />
        <Tick name="majeure" label={words.adult} on={accord.adult} />
        <Line
          name="representants"
          label={words.representatives}
          value={String(accord.legalRepresentatives)}
          type="number"
        />
        <Tick name="sensible" label={words.sensitive} on={accord.sensitiveSubject} />
        <Tick name="sensible-oui" label={words.sensitiveAgreed} on={accord.sensitiveSubjectAgreed} />
        <Tick name="reecoute" label={words.listensFirst} on={accord.wantsToListenFirst} />
      </fieldset>
      <fieldset class="field pair">
        <legend>{words.how}</legend>
        <Line
          name="recueilli"
          label={words.collectedOn}
          value={accord.withdrawnOn === undefined ? (accord.collectedOn ?? today) : today}
          type="date"
          required
        />
        <Line
          name="jusquau"
          label={words.until}
          value={accord.collectedOn === undefined ? undefined : accord.until}
          type="date"
        />
        <Line
          name="comment"
          label={words.collectedBy}
          value={accord.collectedBy}
          hint={words.collectedHint}
        />
        <Line name="preuve" label={words.proof} value={accord.proof} hint={words.proofHint} />
        <Tick name="copie" label={words.copyGiven} on={accord.copyGiven} />
      </fieldset>
      <p class="actions">
        <button type="submit" class={isNext ? 'button strong' : 'button'}>
          {words.saveAccord}
        </button>
      </p>
    </form>
  );
}

function Tick({ name, label, on }: { name: string; label: string; on: boolean }) {
  return (
    <label class="choice">
      <input type="checkbox" name={name} value="oui" checked={on} />
      <span>{typography(label)}</span>
    </label>
  );
}

type ChoicesProps = {
  readonly name: string;
  readonly title: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly chosen: string | undefined;
};

function Choices({ name, title, choices, chosen }: ChoicesProps) {
  return (
    <fieldset class="field">
      <legend>{typography(title)}</legend>
      {Object.entries(choices).map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} required />
          <span>{typography(label)}</span>
        </label>
      ))}
    </fieldset>
  );
}

type LineProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly type?: 'text' | 'date' | 'number';
  readonly hint?: string;
  readonly required?: boolean;
};

function Line({ name, label, value = '', type = 'text', hint, required = false }: LineProps) {
  return (
    <label class="line">
      <span>{typography(label)}</span>
      <input name={name} value={value} required={required} autocomplete="off" {...kindOf(type, hint)} />
    </label>
  );
}

function kindOf(type: NonNullable<LineProps['type']>, placeholder: string | undefined) {
  if (type === 'date') return { type } as const;
  return type === 'number' ? ({ type, min: 0 } as const) : ({ type, placeholder } as const);
}
