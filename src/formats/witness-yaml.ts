import type { Witness } from '../model/accord.ts';
import { witnessTemplate } from '../words/witness-template.ts';
import { textField } from './yaml-fields.ts';
import { editRecord, type Fields, parseRecord } from './yaml-record.ts';

/** How to reach the person. It stays in the file: the program has no use for it. */
type Contact = { readonly phone?: string; readonly email?: string };

const WITNESS: Fields<Witness & Contact> = {
  firstName: textField('prénom', 80),
  lastName: textField('nom', 80),
  role: textField('fonction', 120),
  phone: textField('téléphone', 80),
  email: textField('courriel', 200),
};

/**
 * Reads `temoin.yaml`, who the witness is. The telephone and address written there are checked and left there.
 *
 * @param fileName shown to the person when something is wrong.
 * @throws Problem `yaml-invalid`.
 */
export function parseWitness(text: string, fileName: string): Witness {
  const { phone, email, ...witness } = parseRecord<Witness & Contact>(text, fileName, WITNESS).values;
  return witness;
}

/**
 * Changes who the witness is; everything else, comments and contact included, stays as the person wrote it.
 *
 * @throws Problem `yaml-invalid` when the present text cannot be read.
 */
export function setWitnessFields(
  text: string,
  changes: { readonly [Name in keyof Witness]?: Witness[Name] | undefined },
  fileName: string,
): string {
  return editRecord<Witness & Contact>(text, fileName, WITNESS, changes);
}

/** The text of a new `temoin.yaml`. */
export function newWitness(known: Witness = {}): string {
  return editRecord<Witness>(witnessTemplate, 'temoin.yaml', WITNESS, known);
}
