import type { Accord, Naming, Witness } from './accord.ts';

const DISCRETION: readonly Naming[] = ['full-name', 'first-name', 'role', 'anonymous'];

/**
 * How a witness may be named in public: the only way a person's name reaches any output. Without an accord, and where
 * what was agreed is not known, it says less, never more.
 *
 * @param fallback what stands for the person when nothing may be said, such as « Une personne accompagnée ».
 */
export function publicName(witness: Witness, accords: readonly Accord[], fallback: string): string {
  const { firstName, lastName, role } = witness;
  switch (mostDiscreet(accords)) {
    case 'full-name':
      return firstName && lastName ? `${firstName} ${lastName}` : (firstName ?? fallback);
    case 'first-name':
      return firstName ?? fallback;
    case 'role':
      return role ?? fallback;
    case 'anonymous':
      return fallback;
  }
}

function mostDiscreet(accords: readonly Accord[]): Naming {
  if (accords.length === 0) return 'anonymous';
  const rank = Math.max(...accords.map((accord) => DISCRETION.indexOf(accord.naming)));
  return DISCRETION[rank] ?? 'anonymous';
}
