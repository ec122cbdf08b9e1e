import { access } from 'node:fs/promises';
import path from 'node:path';
import { digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { parseFiche } from '../formats/fiche-yaml.ts';
import { keptFiche, readJournal } from '../journey/register.ts';
import type { Accord } from '../model/accord.ts';
import { asRemembered, lapseOf } from '../model/accord-memory.ts';
import { pageAddress } from '../model/addresses.ts';
import { calendarDay } from '../model/calendar.ts';
import type { DraftWords } from '../model/draft-words.ts';
import { shownCues } from '../model/heard-words.ts';
import type { Folder } from '../ports/folder.ts';
import { speakerWords } from '../words/transcript.ts';
import { accordOf, declareAccord, noteWithdrawal, type Place, placesIn, type TakenBack } from './accords.ts';
import { DRAFT_WORDS } from './drafting.ts';
import { answersToDeclare, type WitnessAnswers } from './witness-answers.ts';
import type { Workspace } from './workspace.ts';

/** The accord that a private link leads to, and what the person may hear. */
export type LinkedAccord = {
  /** As it counts: a withdrawal stays one until a new yes. */
  readonly accord: Accord;
  readonly isOnline: boolean;
  /** What can be heard now, its code, and its words; absent while there is no draft. */
  readonly draft?: { readonly code: string; readonly paragraphs: readonly string[]; readonly sound: string };
  /** Posts and articles that a withdrawal cannot reach. */
  readonly shares: readonly string[];
};

/** Where people answer for their own testimony, by the private link of their receipt: no account, no reason asked. */
export interface WithdrawalDesk {
  /** The accord of a link; nothing when the link is of none. */
  readonly find: (token: string) => Promise<LinkedAccord | undefined>;
  /** Notes a withdrawal, and sees to it that it takes effect. Nothing happens when the link is of none. */
  readonly withdraw: (token: string, what: TakenBack) => Promise<LinkedAccord | undefined>;
  /** Notes what the person says yes and no to. Nothing happens when the link is of none. */
  readonly answer: (token: string, answers: WitnessAnswers) => Promise<LinkedAccord | undefined>;
  /** Notes that the person heard the draft of that code and validated it. @returns whether it is the one there now. */
  readonly validate: (token: string, code: string) => Promise<boolean>;
}

/**
 * Opens the desk of a workspace.
 * @param takeEffect called once something is noted.
 */
export function openDesk(
  workspace: Workspace,
  takeEffect: () => Promise<void> = async () => {},
): WithdrawalDesk {
  const { episodes, store } = workspace;
  const folder = openFolder(episodes, digestsIn(store));
  const linkedTo = async (token: string) => {
    const found = await placeOf(token, folder);
    return found && { ...found, linked: await linked(found, folder, workspace) };
  };
  return {
    find: async (token) => (await linkedTo(token))?.linked,
    withdraw: async (token, what) => {
      const found = await placeOf(token, folder);
      if (found === undefined) return undefined;
      const nowMs = Date.now();
      const { place, witness } = found;
      await noteWithdrawal(folder, place, { witness, what }, { today: calendarDay(nowMs), nowMs });
      await takeEffect();
      return linked(found, folder, workspace);
    },
    answer: async (token, answers) => {
      const found = await linkedTo(token);
      if (found === undefined) return undefined;
      const changes = answersToDeclare(answers, found.linked.accord, calendarDay(Date.now()));
      await declareAccord(folder, found.place, found.witness, changes);
      await takeEffect();
      return linked(found, folder, workspace);
    },
    validate: async (token, code) => {
      const found = await linkedTo(token);
      // What is validated is what was heard: another draft since then is another question.
      if (found === undefined || found.linked.draft?.code !== code) return false;
      await declareAccord(folder, found.place, found.witness, { validatedDigest: code });
      await takeEffect();
      return true;
    },
  };
}

type Found = { readonly place: Place; readonly witness: string };

async function linked(
  { place, witness }: Found,
  episodes: Folder,
  { feeds }: Workspace,
): Promise<LinkedAccord> {
  const { entry, folder } = place;
  const declared = await accordOf(episodes, folder, witness);
  const accord = asRemembered(declared, lapseOf(await readJournal(episodes, entry), witness));
  const fiche = await keptFiche(episodes, entry);
  const page = path.join(feeds, pageAddress(entry.publicId), 'index.html');
  const draft = await draftIn(episodes, folder);
  return {
    accord,
    isOnline: await isThere(page),
    shares: fiche === undefined ? [] : parseFiche(fiche, 'fiche.yaml').backstage.shares,
    ...(draft && { draft }),
  };
}

async function draftIn(episodes: Folder, folder: string): Promise<LinkedAccord['draft']> {
  const sound = path.join(episodes.path, folder, 'brouillon', 'temoignage.mp3');
  const text = await episodes.readText(`${folder}/brouillon/${DRAFT_WORDS}`);
  if (text === undefined || !(await isThere(sound))) return undefined;
  // Written whole by a pass of this program alone.
  const { contentCode, words } = JSON.parse(text) as DraftWords;
  return {
    code: contentCode,
    paragraphs: shownCues(words, speakerWords.masked).map(({ text }) => text),
    sound,
  };
}

async function placeOf(token: string, episodes: Folder): Promise<Found | undefined> {
  if (!/^[0-9a-f-]{36}$/.test(token)) return undefined;
  for (const place of await placesIn(episodes)) {
    const held = Object.entries(place.entry.withdrawalLinks ?? {});
    const witness = held.find(([, one]) => one === token)?.[0];
    if (witness !== undefined) return { place, witness };
  }
  return undefined;
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );
