import type { SentAccord } from '../../app/private/desk.ts';
import type { Naming } from '../../model/accord.ts';

type Fields = ReadonlyMap<string, string>;

const NAMINGS: readonly Naming[] = ['full-name', 'first-name', 'role', 'anonymous'];

/** The accord a form declares: what is not ticked is a no, what is not chosen the most discreet answer. */
export function accordIn(fields: Fields): Omit<SentAccord, 'file' | 'version'> {
  const on = (name: string) => fields.get(name) === 'oui';
  const line = (name: string) => clean(fields.get(name)) || undefined;
  const day = (name: string) => /^\d{4}-\d{2}-\d{2}$/.exec(fields.get(name) ?? '')?.[0];
  return {
    changes: {
      broadcast: on('diffusion'),
      clips: on('extraits'),
      press: on('presse'),
      image: on('image'),
      naming: NAMINGS.find((one) => one === fields.get('nommee')) ?? 'anonymous',
      voice: fields.get('voix') === 'original' ? 'original' : 're-read',
      adult: on('majeure'),
      legalRepresentatives: Number(/^\d{1,2}$/.exec(fields.get('representants') ?? '')?.[0] ?? 0),
      sensitiveSubject: on('sensible'),
      sensitiveSubjectAgreed: on('sensible-oui'),
      wantsToListenFirst: on('reecoute'),
      collectedOn: day('recueilli'),
      until: day('jusquau'),
      collectedBy: line('comment'),
      proof: line('preuve'),
      copyGiven: on('copie'),
      // A new accord, given after a withdrawal, takes its place: the register judges whether it is one.
      ...(fields.has('retrait') && { withdrawnOn: undefined }),
    },
    witness: { firstName: line('prenom'), lastName: line('nom'), role: line('fonction') },
  };
}

const clean = (text = '') =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 80);
