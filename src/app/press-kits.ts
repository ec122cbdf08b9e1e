import type { Build } from '../engine/build.ts';
import { pressExtract } from '../journey/press-extract.ts';
import { isOpen } from '../journey/press-links.ts';
import { radio } from '../journey/radio.ts';
import { completed, readRegister, writeEntry } from '../journey/register.ts';
import { kitAddress, PRESS_KITS, type PressLink } from '../model/press.ts';
import { lastDayOf, type PressKit, type PressLeaves } from '../model/press-kit.ts';
import type { Show } from '../model/show.ts';
import type { Wanted } from '../ports/outlets.ts';
import type { Ports } from '../ports/ports.ts';
import { notFoundPage } from '../web/notice-pages.tsx';
import { pressKitText } from '../web/press-kit.ts';
import { kitFiles, pressKitPage, radioFor } from '../web/press-kit-page.tsx';
import { pageWords } from '../words/pages.ts';
import { pressLinkWords } from '../words/press-links.ts';
import { pressFolder } from '../words/sharing.ts';
import type { Assessed } from './assessing.ts';
import type { Drafted } from './drafting.ts';
import { openLinks, type PressAccess, type PressAccesses } from './press-access.ts';
import type { SweepSetting } from './sweep-setting.ts';

type Files = Map<string, Wanted extends ReadonlyMap<string, infer File> ? File : never>;

/**
 * Makes the press kits: laid out in each testimony's folder, and online at each recipient's own address when the person
 * agreed and the testimony is online. Every address is in the register before anything stands there.
 */
export async function handOutKits(
  assessed: readonly Assessed[],
  accesses: PressAccesses,
  build: Build<Ports>,
  setting: SweepSetting,
): Promise<void> {
  const online: Files = new Map();
  const unmade: string[] = [];
  for (const one of assessed) {
    const access = accesses.get(one.drafted.takenIn.entry.publicId) ?? { links: [] };
    const links = one.standing.state === 'online' ? openLinks(access) : [];
    const kit = await kitOf(one.drafted, asksForRadio(access), build);
    if (setting.signal.aborted) return;
    if (kit === undefined) {
      unmade.push(...openLinks(access).map(({ token }) => token));
      continue;
    }
    await layOut(kit, one.drafted, access, setting);
    if (access.leaves === undefined || links.length === 0) continue;
    const files = onlineFiles(kit, links, access.leaves, setting.show);
    await registerPaths(one.drafted, files, setting);
    for (const [path, file] of files) online.set(path, file);
  }
  // Hosts list a folder that has no page of its own.
  if (online.size > 0) online.set('index.html', notFoundPage(setting.show));
  await setting.outlets.bring(`${setting.feeds.path}/${PRESS_KITS.slice(0, -1)}`, online, unmade);
}

/** Sound for broadcasting is large: made once a radio has a link. */
const asksForRadio = (access: PressAccess) =>
  access.leaves?.radio !== undefined && openLinks(access).some(({ kind }) => kind === 'radio');

/** Nothing when it could not be made this time: what was there stays. */
async function kitOf(
  { takenIn, made }: Drafted,
  withRadio: boolean,
  build: Build<Ports>,
): Promise<PressKit | undefined> {
  const { testimony } = takenIn;
  if (testimony === undefined || made === undefined) return undefined;
  const extract = await build.outcomeOf(pressExtract(testimony));
  if (extract.kind !== 'done') return undefined;
  const forRadio = withRadio ? await build.outcomeOf(radio(testimony)) : undefined;
  if (forRadio !== undefined && forRadio.kind !== 'done') return undefined;
  const { sound, verbatims } = extract.value;
  const until = lastDayOf(testimony.people.flatMap(({ accord }) => accord ?? []));
  return {
    episode: made.episode,
    verbatims,
    ...(sound && { extract: sound }),
    ...(until && { until }),
    ...(forRadio && {
      radio: { file: forRadio.value.wav, durationSeconds: forRadio.value.durationSeconds },
    }),
  };
}

/** By path from the folder of kits. */
function onlineFiles(kit: PressKit, links: readonly PressLink[], leaves: PressLeaves, show: Show): Files {
  const files: Files = new Map();
  for (const link of links) {
    const broadcast = radioFor(link, kit, leaves);
    const { radio: _, ...withoutRadio } = kit;
    const at = (name: string) => `${link.token}/${name}`;
    files.set(at('index.html'), pressKitPage(show, kit, link, leaves));
    files.set(at(kitFiles.text), pressKitText(show, broadcast === undefined ? withoutRadio : kit));
    if (kit.extract !== undefined) files.set(at(kitFiles.extract), kit.extract.file);
    if (broadcast !== undefined) files.set(at(kitFiles.radio), broadcast.file);
  }
  return files;
}

async function registerPaths({ takenIn }: Drafted, files: Files, { episodes }: SweepSetting): Promise<void> {
  // Read anew: publishing has just completed it.
  const { entries } = await readRegister(episodes);
  const entry = entries.get(takenIn.entry.publicId) ?? takenIn.entry;
  const folders = [...files.keys()].filter((path) => path.endsWith('/index.html'));
  const publicPaths = [...files.keys(), ...folders.map((path) => path.replace(/index\.html$/, ''))].map(
    (path) => `${PRESS_KITS}${path}`,
  );
  const complete = completed(entry, { publicPaths });
  if (complete !== entry) await writeEntry(episodes, complete);
}

/** Lays the kit out for whoever sends it by hand: in the draft until the person has agreed. */
async function layOut(
  kit: PressKit,
  { takenIn }: Drafted,
  access: PressAccess,
  { outlets, episodes, show }: SweepSetting,
): Promise<void> {
  const folder = `${episodes.path}/${takenIn.folder}`;
  const agreed = access.leaves !== undefined;
  const files: Files = new Map();
  files.set(pressFolder.text, pressKitText(show, kit));
  files.set(pressFolder.cover, kit.episode.cover.large);
  if (kit.extract !== undefined) files.set(pressFolder.extract, kit.extract.file);
  if (kit.radio !== undefined) files.set(pressFolder.radio, kit.radio.file);
  await outlets.bring(`${folder}/brouillon/${pressFolder.draft}`, agreed ? new Map() : files);
  if (!agreed) return;
  files.set(pressFolder.links, linksText(access.links, show));
  await outlets.bring(`${folder}/${pressFolder.agreed}`, files);
}

function linksText(links: readonly PressLink[], show: Show): string {
  const { day } = pageWords('fr');
  const lines = links.map((link) =>
    pressLinkWords.line({
      ...link,
      isOpen: isOpen(link),
      address: `${show.publicUrl ?? '…/'}${kitAddress(link)}`,
      givenOn: day(link.givenOn),
      ...(link.withdrawnOn && { withdrawnOn: day(link.withdrawnOn) }),
    }),
  );
  if (lines.length === 0) return `${pressLinkWords.none}\n`;
  const notes = show.publicUrl === undefined ? [pressLinkWords.noAddress] : [];
  return `${[pressLinkWords.heading, ...lines, ...notes, pressLinkWords.closing].join('\n\n')}\n`;
}
