import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { Accesses } from '../app/private/accesses.ts';
import { journalOfActs } from '../app/private/acts.ts';
import { Arrivals } from '../app/private/arrivals.ts';
import { Desk } from '../app/private/desk.ts';
import { Drafts } from '../app/private/drafts.ts';
import { Following } from '../app/private/following.ts';
import { Hiding } from '../app/private/hiding.ts';
import { Sheets } from '../app/private/sheets.ts';
import { Studio } from '../app/private/studio.ts';
import { TestimonyFiles } from '../app/private/testimony-files.ts';
import { Uploads } from '../app/private/uploads.ts';
import { WitnessLinks } from '../app/private/witness-links.ts';
import { openWorkspace } from '../app/workspace.ts';
import type { Role } from '../model/access.ts';
import { listen, stop } from '../server/listening.ts';
import type { PrivateSetting } from '../server/private/setting.ts';
import { createPrivateSpace } from '../server/private/space.ts';
import { createServer } from '../server/server.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A private space over an empty workspace, not served. */
export async function privateSetting(folder = temporaryFolder()): Promise<PrivateSetting> {
  const workspace = await openWorkspace(folder);
  mkdirSync(path.join(workspace.episodes, '_registre'), { recursive: true });
  const arrivals = new Arrivals(workspace);
  await arrivals.open();
  const files = new TestimonyFiles(workspace);
  return {
    workspace,
    accesses: new Accesses(workspace),
    journal: journalOfActs(workspace),
    arrivals,
    uploads: new Uploads(arrivals),
    following: new Following(),
    sheets: new Sheets(files),
    desk: new Desk(files),
    drafts: new Drafts(files),
    hiding: new Hiding(files),
    studio: new Studio(files, workspace),
    witnessLinks: new WitnessLinks(workspace),
    siteFiles: new Map([['site.css', new Uint8Array([32])]]),
    ending: new AbortController().signal,
    onFailure: (cause) => {
      throw cause;
    },
  };
}

/** The same, served by the real server until the test ends; faults are gathered. */
export async function servedSpace(given: Partial<PrivateSetting> = {}) {
  const { stop: end, ...served } = await servedOnce(await privateSetting(), given);
  onTestFinished(end);
  return served;
}

/** The same, served until it is stopped. */
export async function servedOnce(means: PrivateSetting, given: Partial<PrivateSetting> = {}) {
  const failures: unknown[] = [];
  const ending = new AbortController();
  const setting: PrivateSetting = {
    ...means,
    onFailure: (cause) => failures.push(cause),
    ending: ending.signal,
    ...given,
  };
  const server = createServer({
    feedsFolder: setting.workspace.feeds,
    isGone: async () => false,
    onFailure: setting.onFailure,
    privateSpace: createPrivateSpace(setting),
  });
  const { port } = await listen(server, 0);
  const end = async () => {
    ending.abort();
    await stop(server, 0);
  };
  return { setting, port, failures, stop: end, ...askers(port, setting) };
}

function askers(port: number, { accesses }: PrivateSetting) {
  const origin = `http://localhost:${port}`;
  /** A cookie of that role. */
  const cookieOf = async (role: Role): Promise<string> => {
    const entered = await accesses.enter((await accesses.invite(role, 'Lorena')).token);
    if (entered === undefined) throw new Error('expected a session, got none');
    return `passe-parole=${entered.session}`;
  };
  /** Asks as a page of the space does, redirects not followed. */
  const fetchAs = (cookie: string | undefined, target: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${origin}${target}`, {
      redirect: 'manual',
      ...init,
      headers: {
        origin,
        'sec-fetch-site': 'same-origin',
        ...(cookie && { cookie }),
        ...Object.fromEntries(new Headers(init.headers)),
      },
    });
  return { origin, cookieOf, fetchAs };
}
