import type { Accord, Person, Witness } from './accord.ts';

/**
 * How a witness may be named in public: the only way a person's name reaches any output. Without an accord, and where
 * what was agreed is not known, it says less, never more.
 *
 * @param fallback what stands for the person when nothing may be said, such as « Une personne accompagnée ».
 */
function publicName({ witness, accord }: Person, fallback: string): string {
  const { firstName, lastName, role } = witness;
  switch (accord?.naming ?? 'anonymous') {
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

/** What of who a person is may not be said in public. */
export function unsaidNames(accord: Accord | undefined): readonly (keyof Witness)[] {
  switch (accord?.naming ?? 'anonymous') {
    case 'full-name':
      return [];
    case 'first-name':
      return ['lastName'];
    case 'role':
      return ['firstName', 'lastName'];
    case 'anonymous':
      return ['firstName', 'lastName', 'role'];
  }
}

/**
 * The public names of several witnesses, told apart: those who may not be named are numbered from the second on.
 * In the order of the people.
 */
export function publicNamesOf(people: readonly Person[], fallback: string): readonly string[] {
  const names: string[] = [];
  for (const person of people) {
    const name = publicName(person, fallback);
    const alike = names.filter((one) => one === name || one.startsWith(`${name}\u00a0`)).length;
    names.push(alike === 0 ? name : `${name}\u00a0${alike + 1}`);
  }
  return names;
}

const AND = new Intl.ListFormat('fr', { type: 'conjunction' });

/** Everybody's public name in one text: « Anne et Paul ». Those who may not be named count once. */
export function publicNames(people: readonly Person[], fallback: string): string {
  const names = [...new Set(people.map((person) => publicName(person, fallback)))];
  return names.length === 0 ? fallback : AND.format(names);
}
