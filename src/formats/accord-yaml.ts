import type { Accord, Scope } from '../model/accord.ts';
import { Problem } from '../model/problem.ts';
import { accordTemplate } from '../words/accord-template.ts';
import { yamlReasons } from '../words/yaml.ts';
import { yearsAfter } from './calendar-date.ts';
import { parseSourceSpan } from './source-span.ts';
import { choiceField, dateField, textField, wholeNumberField, yesNoField } from './yaml-fields.ts';
import { editRecord, type Fields, parseRecord } from './yaml-record.ts';

/** What may change in an accord; a field given as `undefined` is emptied. Scopes stand beside the others. */
export type AccordChanges = { readonly [Name in keyof FlatAccord]?: FlatAccord[Name] | undefined };

type FlatAccord = Omit<Accord, 'scopes' | 'spoken'> & Readonly<Record<Scope, boolean>>;

const DEFAULT_YEARS = 5;
const MOST_YEARS = 10;

const ACCORD: Fields<FlatAccord> = {
  broadcast: yesNoField('diffusion'),
  clips: yesNoField('extraits'),
  press: yesNoField('presse'),
  image: yesNoField('image'),
  naming: choiceField('nommée comme', {
    'full-name': 'nom',
    'first-name': 'prénom',
    role: 'fonction',
    anonymous: 'anonyme',
  }),
  voice: choiceField('voix', { original: 'originale', 're-read': 'relue' }),
  adult: yesNoField('majeure'),
  legalRepresentatives: wholeNumberField('représentants légaux'),
  sensitiveSubject: yesNoField('sujet sensible'),
  sensitiveSubjectAgreed: yesNoField('accord pour le sujet sensible'),
  wantsToListenFirst: yesNoField("veut réécouter d'abord"),
  validatedDigest: textField('version réécoutée'),
  until: dateField("jusqu'au"),
  collectedOn: dateField('recueilli le'),
  collectedBy: textField('recueilli comment'),
  textVersion: textField('version du texte'),
  copyGiven: yesNoField('copie remise'),
  proof: textField('preuve'),
  proofDigest: textField('empreinte de la preuve', 64),
  withdrawnOn: dateField('retiré le'),
};

/** What an unanswered question means: silence is never a yes. */
const SILENCE = {
  naming: 'anonymous',
  voice: 're-read',
  adult: false,
  legalRepresentatives: 0,
  sensitiveSubject: false,
  sensitiveSubjectAgreed: false,
  wantsToListenFirst: false,
  copyGiven: false,
} as const;

/**
 * Reads `accord.yaml`, the declaration of one witness. What is left empty is a no, the most discreet naming, and an end
 * five years after the day it was collected.
 *
 * @param fileName shown to the person when something is wrong.
 * @throws Problem `yaml-invalid`, also when the accord would last more than ten years.
 */
export function parseAccord(text: string, fileName: string): Accord {
  const { values, lineOf } = parseRecord<FlatAccord>(text, fileName, ACCORD);
  const { broadcast = false, clips = false, press = false, image = false, ...others } = values;
  const { collectedOn, until } = values;
  if (collectedOn !== undefined && until !== undefined) {
    const reason = reasonOfWrongEnd(collectedOn, until);
    if (reason !== undefined)
      throw new Problem('yaml-invalid', { file: fileName, line: lineOf('until'), reason });
  }
  const spoken = parseSourceSpan(others.proof ?? '');
  return {
    ...SILENCE,
    ...others,
    ...(spoken && { spoken }),
    scopes: { broadcast, clips, press, image },
    ...(collectedOn === undefined ? {} : { until: until ?? yearsAfter(collectedOn, DEFAULT_YEARS) }),
  };
}

/** The text of a new `accord.yaml`: a no everywhere, with what each answer means. */
export function newAccord(known: AccordChanges = {}): string {
  return setAccordFields(accordTemplate, known);
}

/**
 * Changes fields of an accord; everything else, comments included, stays as the person wrote it.
 *
 * @throws Problem `yaml-invalid` when the present text cannot be read.
 */
export function setAccordFields(text: string, changes: AccordChanges, fileName = 'accord.yaml'): string {
  return editRecord<FlatAccord>(text, fileName, ACCORD, changes);
}

/** Why an accord collected that day may not end that other day, in French; nothing when it may. */
export function reasonOfWrongEnd(collectedOn: string, until: string): string | undefined {
  if (until > yearsAfter(collectedOn, MOST_YEARS)) return yamlReasons.accordTooLong;
  return until < collectedOn ? yamlReasons.accordEndsBeforeStart : undefined;
}
