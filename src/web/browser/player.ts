import { setUpClips } from './player/clips.ts';
import {
  setUpLightVersion,
  setUpMediaSession,
  setUpMiniBar,
  setUpReading,
  setUpSleepTimer,
} from './player/comfort.ts';
import { setUpMoments, setUpSharing } from './player/moments.ts';
import { findPlayer, type Player } from './player/parts.ts';
import { setUpTranscript } from './player/transcript.ts';
import { setUpTransport } from './player/transport.ts';

function enhance(player: Player): void {
  setUpTransport(player);
  setUpSleepTimer(player);
  setUpLightVersion(player);
  setUpSharing(player);
  setUpReading(player);
  setUpMediaSession(player);
  setUpTranscript(player);
  setUpMoments(player);
  setUpMiniBar(player);
  player.audio.controls = false;
  player.section.classList.add('enhanced');
  for (const part of player.section.querySelectorAll<HTMLElement>('[data-enhanced]')) part.hidden = false;
}

/** Read from the disk, a link to a folder would list it: it is given its page's file name. */
function nameIndexFiles(): void {
  if (location.protocol !== 'file:') return;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.protocol === 'file:' && link.pathname.endsWith('/')) link.pathname += 'index.html';
  }
}

/** A page made to be printed says so with a button, which only a script can make work. */
function offerToPrint(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-act=print]');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => print());
}

const player = findPlayer();
if (player) enhance(player);
setUpClips();
nameIndexFiles();
offerToPrint();
