import { digestsIn } from '../adapters/disk/digests.ts';
import { openFolder } from '../adapters/disk/folder.ts';
import { newShow, parseShow } from '../formats/show-yaml.ts';
import { keepShow, keptShow } from '../journey/register.ts';
import type { Music, MusicNames } from '../model/music.ts';
import { Problem, type ProblemText } from '../model/problem.ts';
import type { Show } from '../model/show.ts';
import type { Folder } from '../ports/folder.ts';
import { craftPageOf } from '../web/craft-source.ts';
import { craftTemplate } from '../words/craft-template.ts';
import type { Workspace } from './workspace.ts';

const SHOW = 'show.yaml';
const CRAFT = 'le-metier.md';

/**
 * The show as `assets/show.yaml` describes it, and its page `assets/le-metier.md`; both are proposed on first use.
 * @throws Problem `yaml-invalid`, `jingle-missing`.
 */
export async function readShow(assets: Folder): Promise<Show> {
  const show = parseShow(await textOrProposed(assets, SHOW, newShow()), `assets/${SHOW}`);
  const craft = craftPageOf(await textOrProposed(assets, CRAFT, craftTemplate));
  const { musicNames } = show;
  return {
    ...show,
    ...(craft === undefined ? {} : { craft }),
    ...(musicNames === undefined ? {} : { music: await musicIn(assets, musicNames) }),
  };
}

/** The files of `assets/jingles` that are named. @throws Problem `jingle-missing`. */
async function musicIn(assets: Folder, { intro, outro, bed }: MusicNames): Promise<Music> {
  const find = async (name: string) =>
    assets.source(`jingles/${name}`).catch((cause: unknown) => {
      throw new Problem('jingle-missing', { file: name }, { cause });
    });
  return {
    ...(intro === undefined ? {} : { intro: await find(intro) }),
    ...(outro === undefined ? {} : { outro: await find(outro) }),
    ...(bed === undefined ? {} : { bed: await find(bed) }),
  };
}

/** A text that people edit, written first when it is not there. */
async function textOrProposed(assets: Folder, name: string, proposed: string): Promise<string> {
  const text = await assets.readText(name);
  if (text === undefined) await assets.writeText(name, proposed);
  return text ?? proposed;
}

/**
 * The show to go on with: as it is described, or as it last was when that cannot be read, since a slip of the keyboard
 * there must hold back no withdrawal. What is to be mended is told; a description that cannot be kept is only told.
 *
 * @throws Problem `yaml-invalid` when it never could be read.
 */
export async function readShowOrLast(
  assets: Folder,
  episodes: Folder,
  tell: (problem: ProblemText) => void,
): Promise<Show> {
  let show: Show;
  try {
    show = await readShow(assets);
  } catch (error) {
    const last = error instanceof Problem ? await keptShow(episodes) : undefined;
    if (!(error instanceof Problem) || last === undefined) throw error;
    tell(error.text);
    return parseShow(last, `assets/${SHOW}`);
  }
  try {
    await keepShow(episodes, (await assets.readText(SHOW)) ?? '');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    tell(error.text);
  }
  return show;
}

/** The show of a workspace where nothing else is at work. */
export async function readWorkspaceShow({ assets, store }: Workspace): Promise<Show> {
  return readShow(openFolder(assets, digestsIn(store)));
}
