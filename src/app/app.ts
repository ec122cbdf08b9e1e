import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createAligner } from '../adapters/alignment/aligner.ts';
import { type Digests, openDigests } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { holdLock } from '../adapters/disk/lock.ts';
import { openOutlets } from '../adapters/disk/outlets.ts';
import { openStore } from '../adapters/disk/store.ts';
import { createImages } from '../adapters/images/images.ts';
import { createAudio } from '../adapters/mastering/audio.ts';
import { randomMint } from '../adapters/mint/random-mint.ts';
import { createTags } from '../adapters/tags/tags.ts';
import { createTexts } from '../adapters/texts/texts.ts';
import { createVideo } from '../adapters/video/video.ts';
import { Settling } from '../journey/intake/settling.ts';
import type { Show } from '../model/show.ts';
import type { JourneyEvent } from './events.ts';
import { readShow } from './show-settings.ts';
import { readSiteFiles } from './site-assets.ts';
import { type SweepReport, sweep } from './sweep.ts';
import type { SweepSetting } from './sweep-setting.ts';
import type { Workspace } from './workspace.ts';

/** The program at work in a workspace: its one owner until it is closed. */
export interface App {
  readonly show: () => Promise<Show>;
  /** One pass; see `sweep`. Passes never overlap. */
  readonly sweep: (signal: AbortSignal) => Promise<SweepReport | undefined>;
  readonly close: () => Promise<void>;
}

/**
 * Starts the program in a workspace, with the real tools.
 * @throws Problem `already-running`, and what `readShow` and the tools throw.
 */
export async function startApp(workspace: Workspace, emit: (event: JourneyEvent) => void): Promise<App> {
  const lock = await holdLock(workspace.root);
  try {
    const tools = await openTools(workspace);
    const show = () => readShow(tools.assets);
    await show();
    return {
      show,
      sweep: async (signal) => sweepOnce(tools, { show: await show(), signal, emit }),
      close: () => lock.release(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type Tools = Omit<SweepSetting, 'show' | 'signal' | 'emit'> & {
  readonly assets: ReturnType<typeof openFolder>;
  readonly digests: Digests;
};

async function openTools(workspace: Workspace): Promise<Tools> {
  const digests = openDigests(path.join(workspace.store, 'digests.json'));
  const store = await openStore(workspace.store);
  const audio = await createAudio({
    environment: process.env,
    workFolder: path.join(workspace.store, 'scratch', 'son'),
  });
  const images = createImages();
  const aligner = createAligner();
  const video = await createVideo(process.env);
  return {
    episodes: openFolder(workspace.episodes, digests),
    feeds: openFolder(workspace.feeds, digests),
    assets: openFolder(workspace.assets, digests),
    outlets: openOutlets(store, digests),
    digests,
    store,
    ports: { aligner, audio, images, tags: createTags(), texts: createTexts(), video },
    toolVersions: {
      audio: audio.toolVersion,
      images: images.toolVersion,
      aligner: aligner.toolVersion,
    },
    mint: randomMint,
    settling: new Settling(),
    siteFiles: await readSiteFiles(),
    concurrency: availableParallelism(),
  };
}

async function sweepOnce(tools: Tools, now: Pick<SweepSetting, 'show' | 'signal' | 'emit'>) {
  const report = await sweep({ ...tools, ...now }, Date.now());
  await tools.digests.save();
  return report;
}
