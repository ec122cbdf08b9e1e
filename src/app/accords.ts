import { type AccordChanges, newAccord, parseAccord, setAccordFields } from '../formats/accord-yaml.ts';
import { guidIn } from '../formats/fiche-guid.ts';
import type { SettingsFile } from '../journey/intake/witness-files.ts';
import { accordFileOf, suffixOf } from '../journey/intake/witness-files.ts';
import { journalAccords, readJournal, readRegister } from '../journey/register.ts';
import type { Accord, Scope } from '../model/accord.ts';
import type { RegisterEntry } from '../model/identity.ts';
import { Problem } from '../model/problem.ts';
import type { Folder } from '../ports/folder.ts';

/** A testimony's folder in `episodes/`, and who it is for ever. */
export type Place = { readonly folder: string; readonly entry: RegisterEntry };

/** What a person takes back: everything, or some of what they had agreed to. */
export type TakenBack = 'all' | readonly Exclude<Scope, 'broadcast'>[];

/** What a person answered. */
export type AccordAnswers = AccordChanges;

/** The folders of `episodes/` that hold testimonies known to the register. Nothing is changed. */
export async function placesIn(episodes: Folder): Promise<readonly Place[]> {
  const { entries } = await readRegister(episodes);
  const folders = (await episodes.list()).filter(
    ({ kind, name }) => kind === 'folder' && !name.startsWith('_'),
  );
  const places = folders.map(async ({ name: folder }): Promise<readonly Place[]> => {
    const fiche = (await episodes.readText(`${folder}/fiche.yaml`)) ?? '';
    const guid = guidIn(fiche);
    const entry = [...entries.values()].find((one) => one.guid === guid) ?? entries.get(folder);
    return entry === undefined ? [] : [{ folder, entry }];
  });
  return (await Promise.all(places)).flat();
}

/** The accord's file of a witness, as it is named in a folder; what it would be named when there is none. */
async function accordFileIn(episodes: Folder, folder: string, witness: string): Promise<string> {
  const names = (await episodes.list(folder)).map(({ name }) => name);
  const isTheirs = (name: string) =>
    /^accord(?!\p{L}).*\.ya?ml$/iu.test(name) && suffixOf(stemOf(name)) === witness;
  return names.find(isTheirs) ?? accordFileOf(witness);
}

const stemOf = (name: string) => name.replace(/\.ya?ml$/i, '');

/** What a witness declares, as it is written now; an accord that is not there, or that cannot be read, says no to all. */
export async function accordOf(episodes: Folder, folder: string, witness: string): Promise<Accord> {
  const { name, text } = await accordIn(episodes, folder, witness);
  try {
    return parseAccord(text, name);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return parseAccord(newAccord(), name);
  }
}

/** Writes answers into the accord of a witness; what is not answered stays as it was. @returns the file. @throws Problem `yaml-invalid`. */
export async function declareAccord(
  episodes: Folder,
  { folder }: Pick<Place, 'folder'>,
  witness: string,
  answers: AccordAnswers,
): Promise<string> {
  const { name, text } = await accordIn(episodes, folder, witness);
  await episodes.writeText(`${folder}/${name}`, setAccordFields(text, answers, name));
  return `${folder}/${name}`;
}

/**
 * Notes that a witness takes back their accord. It is in the register at once, so that nothing done to the file, by a
 * person or a sync program, undoes it; and in the file, for people to see.
 *
 * @param today calendar day.
 */
export async function noteWithdrawal(
  episodes: Folder,
  { folder, entry }: Place,
  { witness, what }: { readonly witness: string; readonly what: TakenBack },
  now: { readonly today: string; readonly nowMs: number },
): Promise<void> {
  const { name, text } = await accordIn(episodes, folder, witness);
  const changes: AccordChanges =
    what === 'all' ? { withdrawnOn: now.today } : Object.fromEntries(what.map((scope) => [scope, false]));
  const written = await readable(text, name, changes);
  const journal = await readJournal(episodes, entry);
  const others = (journal.at(-1)?.accords ?? []).filter((one) => one.witness !== witness);
  await journalAccords(episodes, entry, [{ witness, ...parseAccord(written, name) }, ...others], now.nowMs);
  await episodes.writeText(`${folder}/${name}`, written);
}

/** An accord that cannot be read is written anew: what it may have said counts no more. */
async function readable(text: string, name: string, changes: AccordChanges): Promise<string> {
  try {
    return setAccordFields(text, changes, name);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return newAccord(changes);
  }
}

async function accordIn(episodes: Folder, folder: string, witness: string): Promise<SettingsFile> {
  const name = await accordFileIn(episodes, folder, witness);
  return { name, text: (await episodes.readText(`${folder}/${name}`)) ?? newAccord() };
}
