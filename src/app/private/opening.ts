import { readPrivateFiles } from '../site-assets.ts';
import type { Workspace } from '../workspace.ts';
import { Accesses } from './accesses.ts';
import { type Journalling, journalOfActs } from './acts.ts';
import { Arrivals } from './arrivals.ts';
import { Desk } from './desk.ts';
import { Drafts } from './drafts.ts';
import { Following } from './following.ts';
import { Hiding } from './hiding.ts';
import { Sheets } from './sheets.ts';
import { Studio } from './studio.ts';
import { TestimonyFiles } from './testimony-files.ts';
import { Uploads } from './uploads.ts';
import { WitnessLinks } from './witness-links.ts';

/** Everything the private pages work with, over the folder of a workspace. */
export type PrivateMeans = {
  readonly accesses: Accesses;
  readonly journal: Journalling;
  readonly arrivals: Arrivals;
  readonly uploads: Uploads;
  readonly following: Following;
  readonly sheets: Sheets;
  readonly desk: Desk;
  readonly drafts: Drafts;
  readonly hiding: Hiding;
  readonly studio: Studio;
  readonly witnessLinks: WitnessLinks;
  readonly siteFiles: ReadonlyMap<string, Uint8Array>;
};

/** Opens the private space of a workspace; what a stop left of uploads is brought home first. */
export async function openPrivate(workspace: Workspace): Promise<PrivateMeans> {
  const arrivals = new Arrivals(workspace);
  await arrivals.open();
  const uploads = new Uploads(arrivals);
  await uploads.takeUpAgain(Date.now());
  const files = new TestimonyFiles(workspace);
  return {
    accesses: new Accesses(workspace),
    journal: journalOfActs(workspace),
    arrivals,
    uploads,
    following: new Following(),
    sheets: new Sheets(files),
    desk: new Desk(files),
    drafts: new Drafts(files),
    hiding: new Hiding(files),
    studio: new Studio(files, workspace),
    witnessLinks: new WitnessLinks(workspace),
    siteFiles: await readPrivateFiles(),
  };
}

/** The end of a first link, as long as nobody has ever come in: the last one given is the only one that opens. */
export async function firstInvitation(accesses: Accesses): Promise<string | undefined> {
  const all = await accesses.all();
  if (all.some(({ state }) => state === 'inside')) return undefined;
  const isTheirs = all.some(({ name }) => name !== undefined);
  if (isTheirs) return undefined;
  for (const { id, state } of all) if (state === 'invited') await accesses.withdraw(id);
  return (await accesses.invite('facilitation')).token;
}
