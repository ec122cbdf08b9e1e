import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createAligner } from '../adapters/alignment/aligner.ts';
import { createArchives } from '../adapters/archives/archives.ts';
import { type Digests, digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { openOutlets } from '../adapters/disk/outlets.ts';
import type { OwnChanges } from '../adapters/disk/own-changes.ts';
import { openStore } from '../adapters/disk/store.ts';
import { sweepTemporaries } from '../adapters/disk/sweep.ts';
import { createImages } from '../adapters/images/images.ts';
import { createAudio } from '../adapters/mastering/audio.ts';
import { randomMint } from '../adapters/mint/random-mint.ts';
import { openRecogniser } from '../adapters/recognition/recogniser.ts';
import { createTags } from '../adapters/tags/tags.ts';
import { createTexts } from '../adapters/texts/texts.ts';
import { createVideo } from '../adapters/video/video.ts';
import { Settling } from '../journey/intake/settling.ts';
import type { PassagePointer } from '../model/clip.ts';
import type { ProblemText } from '../model/problem.ts';
import type { Show } from '../model/show.ts';
import type { Ports } from '../ports/ports.ts';
import type { JourneyEvent } from './events.ts';
import { type Extracted, extract } from './extracting.ts';
import { readShowOrLast } from './show-settings.ts';
import { readSiteFiles } from './site-assets.ts';
import { type SweepReport, sweep } from './sweep.ts';
import type { SweepSetting } from './sweep-setting.ts';
import type { Workspace } from './workspace.ts';

/** What does the work of a pass, opened once: loading it takes longer than a pass with nothing to do. */
export interface Tools {
  readonly show: () => Promise<Show>;
  readonly sweep: (pass: Pass) => Promise<SweepReport | undefined>;
  /** See `extract`. */
  readonly extract: (pointer: PassagePointer, pass: Pass) => Promise<Extracted>;
}

type Pass = Pick<SweepSetting, 'retries' | 'memory'> & {
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly emit: (event: JourneyEvent) => void;
};

/** What stages call, but for the recogniser, which may be installed at any time. */
export type StandingPorts = Omit<Ports, 'recogniser'>;

/** Opens what stages call in a workspace. */
export type OpenPorts = (workspace: Workspace) => Promise<StandingPorts>;

/**
 * Opens the tools in a workspace.
 * @param own is told what each pass writes and moves in `episodes/` and `assets/`.
 * @param openPorts the real ones unless told.
 * @throws Problem what `readShow` and the tools throw.
 */
export async function openTools(
  workspace: Workspace,
  own: OwnChanges,
  openPorts: OpenPorts = openRealPorts,
): Promise<Tools> {
  // What a stop left half written in people's folders; the public folder and the store clear their own.
  await sweepTemporaries(workspace.episodes);
  const bench = await openBench(workspace, own, openPorts);
  const show = (tell: (problem: ProblemText) => void = () => {}) =>
    readShowOrLast(bench.assets, bench.episodes, tell);
  await show();
  return {
    show: () => show(),
    extract: async (pointer, { nowMs, ...pass }) => {
      const setting = await withRecogniser(bench, workspace);
      const extracted = await extract(pointer, { ...setting, ...pass, show: await show() }, nowMs);
      await bench.digests.save('some');
      return extracted;
    },
    sweep: async ({ nowMs, ...pass }) => {
      const tell = (problem: ProblemText) => pass.emit({ type: 'stopped-by-problem', problem });
      const setting = await withRecogniser(bench, workspace);
      const report = await sweep({ ...setting, ...pass, show: await show(tell) }, nowMs);
      // The files of testimonies at rest were not asked about: they are still there.
      await bench.digests.save(pass.memory?.wasUsed === true ? 'some' : 'all');
      return report;
    },
  };
}

type Bench = Omit<SweepSetting, 'show' | 'signal' | 'emit' | 'ports'> & {
  readonly ports: StandingPorts;
  readonly assets: ReturnType<typeof openFolder>;
  readonly digests: Digests;
};

/** Looked for at each pass: the model may be installed while the program runs. */
async function withRecogniser({ ports, toolVersions, ...bench }: Bench, { model }: Workspace) {
  const recogniser = await openRecogniser({ modelFolder: model });
  const { toolVersion } = recogniser;
  return {
    ...bench,
    ports: { ...ports, recogniser },
    toolVersions: { ...toolVersions, ...(toolVersion !== undefined && { recogniser: toolVersion }) },
  };
}

async function openRealPorts({ store }: Workspace): Promise<StandingPorts> {
  return {
    aligner: createAligner(),
    archives: createArchives(),
    audio: await createAudio({ environment: process.env, workFolder: path.join(store, 'scratch', 'son') }),
    images: createImages(),
    tags: createTags(),
    texts: createTexts(),
    video: await createVideo(process.env),
  };
}

async function openBench(workspace: Workspace, own: OwnChanges, openPorts: OpenPorts): Promise<Bench> {
  const digests = digestsIn(workspace.store);
  const store = await openStore(workspace.store);
  const ports = await openPorts(workspace);
  const { audio, images, aligner } = ports;
  return {
    episodes: openFolder(workspace.episodes, digests, own),
    feeds: openFolder(workspace.feeds, digests),
    assets: openFolder(workspace.assets, digests, own),
    outlets: openOutlets(store, digests),
    digests,
    store,
    ports,
    toolVersions: {
      audio: audio.toolVersion,
      images: images.toolVersion,
      aligner: aligner.toolVersion,
    },
    mint: randomMint,
    settling: new Settling(() => performance.now()),
    siteFiles: await readSiteFiles(),
    concurrency: availableParallelism(),
  };
}
