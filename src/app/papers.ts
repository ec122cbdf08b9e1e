import type { TakenIn } from '../journey/intake/intake.ts';
import { readRegister, writeEntry } from '../journey/register.ts';
import type { RegisterEntry } from '../model/identity.ts';
import type { Show, WithdrawalContact } from '../model/show.ts';
import { WITHDRAWAL_PATH } from '../model/withdrawal.ts';
import type { Folder } from '../ports/folder.ts';
import { accordForm, readAloudPaper, receiptPaper } from '../web/accord-papers.tsx';
import { pageWords } from '../words/pages.ts';
import { papers } from '../words/papers.ts';
import type { SweepSetting } from './sweep-setting.ts';

/** Writes the papers to be printed before anybody speaks: the form, and the text to read aloud. */
export async function writeCommonPapers(episodes: Folder, show: Show): Promise<void> {
  await episodes.writeText(`${papers.commonFolder}/${papers.form}`, accordForm(show));
  await episodes.writeText(`${papers.commonFolder}/${papers.readAloud}`, readAloudPaper(show));
}

/** Writes the receipt of each witness who has agreed, with their private link where links work. */
export async function writeReceipts(
  { entry, folder, settings }: TakenIn,
  { episodes, mint, show }: SweepSetting,
  withdrawal: WithdrawalContact | undefined,
): Promise<void> {
  const given = settings.people.filter(({ accord }) => accord?.collectedOn !== undefined);
  if (given.length === 0) return;
  const links = await linksOf(
    entry,
    given.map(({ suffix }) => suffix),
    { episodes, mint },
  );
  const { day } = pageWords('fr');
  for (const { suffix, accord } of given) {
    if (accord?.collectedOn === undefined || accord.until === undefined) continue;
    const token = links[suffix];
    const worksByLink = withdrawal?.byLink === true && show.publicUrl !== undefined && token !== undefined;
    const text = receiptPaper({
      show,
      accord,
      collectedOn: day(accord.collectedOn),
      until: day(accord.until),
      ...(worksByLink && { link: `${show.publicUrl}${WITHDRAWAL_PATH}${token}` }),
      ...(withdrawal?.contact !== undefined && { contact: withdrawal.contact }),
    });
    await episodes.writeText(`${folder}/${papers.folder}/${papers.receipt(suffix)}`, text);
  }
}

/** The secrets of these witnesses, made when they have none. The register is read anew: publishing has completed it. */
async function linksOf(
  entry: RegisterEntry,
  suffixes: readonly string[],
  { episodes, mint }: Pick<SweepSetting, 'episodes' | 'mint'>,
): Promise<Readonly<Record<string, string>>> {
  const known = entry.withdrawalLinks ?? {};
  const without = suffixes.filter((suffix) => known[suffix] === undefined);
  if (without.length === 0) return known;
  const current = (await readRegister(episodes)).entries.get(entry.publicId) ?? entry;
  // A page may have made one since this pass began: it was given to the person, and stays theirs.
  const minted = Object.fromEntries(without.map((suffix) => [suffix, mint.guid()]));
  const links = { ...minted, ...current.withdrawalLinks };
  await writeEntry(episodes, { ...current, withdrawalLinks: links });
  return links;
}
