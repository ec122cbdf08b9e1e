import { newAccord, parseAccord } from '../../formats/accord-yaml.ts';
import { newWitness, parseWitness } from '../../formats/witness-yaml.ts';
import type { Accord, Naming, Person } from '../../model/accord.ts';
import { asRemembered, heardWitnesses, lapseOf, type Seen } from '../../model/accord-memory.ts';
import type { Folder } from '../../ports/folder.ts';
import { accordFileOf, type SettingsFile, type WitnessFiles, witnessFileOf } from './witness-files.ts';

/** A witness and where they are written. */
export type KnownPerson = Person & {
  /** What tells their files from those of others; empty for the first. */
  readonly suffix: string;
  /** Name of their accord's file. */
  readonly accordFile: string;
  /** What their file says, before what is remembered of them. Absent when it cannot be read. */
  readonly declared?: Accord;
};

/** Does a reading, and what a person must mend of it is noted; gives `undefined` then. */
export type Attempt = <Out>(work: () => Out) => Out | undefined;

/**
 * Everyone who testifies in a folder: those whose files are there, those the fiche counts, and those who were once heard.
 * A file that is missing is written, and says no.
 *
 * @param expected how many witnesses the fiche announces.
 */
export async function peopleOf(
  { folder, found, expected }: { folder: string; found: readonly WitnessFiles[]; expected: number },
  journal: readonly Seen[],
  episodes: Folder,
  attempt: Attempt,
): Promise<readonly KnownPerson[]> {
  const people: KnownPerson[] = [];
  for (const files of [...found, ...missing(found, expected, journal)]) {
    const accord = await present(files.accord, accordFileOf(files.suffix), newAccord);
    const identity = await present(files.witness, witnessFileOf(files.suffix), newWitness);
    const declared = attempt(() => parseAccord(accord.text, accord.name.normalize('NFC')));
    const witness = attempt(() => parseWitness(identity.text, identity.name.normalize('NFC'))) ?? {};
    people.push({
      suffix: files.suffix,
      accordFile: accord.name,
      witness,
      ...(declared && { declared, accord: asRemembered(declared, lapseOf(journal, files.suffix)) }),
    });
  }
  return people
    .map((person) => ({ ...person, ...asDiscreet(person, people) }))
    .sort((one, other) => one.suffix.localeCompare(other.suffix, 'fr', { numeric: true }));

  async function present(file: SettingsFile | undefined, name: string, blank: () => string) {
    if (file !== undefined) return file;
    const text = blank();
    await episodes.writeText(`${folder}/${name}`, text);
    return { name, text };
  }
}

/** Two declarations of one person: the naming that says less. */
function asDiscreet({ suffix, accord }: KnownPerson, people: readonly KnownPerson[]): Pick<Person, 'accord'> {
  if (accord === undefined) return {};
  const alike = people.filter((one) => one.suffix === suffix);
  const rank = Math.max(...alike.map((one) => NAMINGS.indexOf(one.accord?.naming ?? 'anonymous')));
  return { accord: { ...accord, naming: NAMINGS[rank] ?? 'anonymous' } };
}

/** From what says most to what says least. */
const NAMINGS: readonly Naming[] = ['full-name', 'first-name', 'role', 'anonymous'];

/** The first witness is expected while there is nobody else. */
function missing(
  found: readonly WitnessFiles[],
  expected: number,
  journal: readonly Seen[],
): readonly WitnessFiles[] {
  const here = new Set(found.map(({ suffix }) => suffix)).size;
  const counted = Array.from({ length: Math.max(0, expected - here) }, (_, rank) =>
    rank + here === 0 ? '' : String(rank + here + 1),
  );
  const wanted = new Set([...heardWitnesses(journal), ...counted]);
  if (wanted.size === 0 && found.length === 0) wanted.add('');
  return [...wanted]
    .filter((suffix) => !found.some((files) => files.suffix === suffix))
    .map((suffix) => ({ suffix }));
}
