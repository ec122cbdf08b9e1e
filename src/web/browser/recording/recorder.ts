import { recordingWords as words } from '../../../words/private-recording.ts';
import { sendFile } from '../space/sending.ts';
import { Chest, type Kept } from './chest.ts';
import { showLevel } from './level.ts';

/** Each piece is kept as soon as it is made. */
const PIECE_MS = 1_000;
/** Speech, with room to spare; what browsers prefer comes first. */
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const BITS_PER_SECOND = 128_000;
/** As the person is: what phones do to voices on calls would be heard for ever. */
const SOUND = { echoCancellation: false, noiseSuppression: false, autoGainControl: false, channelCount: 1 };

/** Makes the page record, and take up what an accident left. */
export async function prepareRecorder(page: HTMLElement): Promise<void> {
  const mediaType = TYPES.find((type) => globalThis.MediaRecorder?.isTypeSupported(type));
  if (mediaType === undefined || !navigator.mediaDevices || !globalThis.indexedDB) return;
  page.querySelector('[data-plain]')?.setAttribute('hidden', '');
  part(page, 'recorder').hidden = false;
  const chest = await Chest.open();
  const [left] = await chest.all();
  if (left !== undefined) offer(page, chest, left);
  part(page, 'begin').addEventListener('click', () => void record(page, chest, mediaType));
}

async function record(page: HTMLElement, chest: Chest, mediaType: string): Promise<void> {
  const says = part(page, 'level');
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: SOUND });
  } catch {
    says.textContent = words.refused;
    return;
  }
  const recording: Kept = { startedAtMs: Date.now(), mediaType: mediaType.split(';')[0] ?? '', seconds: 0 };
  const recorder = new MediaRecorder(stream, { mimeType: mediaType, audioBitsPerSecond: BITS_PER_SECOND });
  const stopLevel = showLevel(stream, part<HTMLMeterElement>(page, 'meter'), says);
  const awake = await navigator.wakeLock?.request('screen').catch(() => undefined);
  let written: Promise<void> = Promise.resolve();
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size === 0) return;
    recording.seconds += recorder.state === 'inactive' ? 0 : PIECE_MS / 1000;
    part(page, 'elapsed').textContent = clock(recording.seconds);
    const piece = { ...recording };
    written = written
      .then(() => chest.add(piece, data))
      .catch(() => {
        says.textContent = words.noRoom;
      });
  });
  recorder.addEventListener('stop', () => {
    for (const track of stream.getTracks()) track.stop();
    stopLevel();
    void awake?.release();
    setButtons(page, false);
    void written.then(() => send(page, chest, recording));
  });
  preparePause(page, recorder);
  part(page, 'end').onclick = () => recorder.stop();
  recorder.start(PIECE_MS);
  setButtons(page, true);
}

function preparePause(page: HTMLElement, recorder: MediaRecorder): void {
  const button = part(page, 'pause');
  button.onclick = () => {
    if (recorder.state === 'recording') recorder.pause();
    else recorder.resume();
    button.textContent = recorder.state === 'paused' ? words.resume : words.pause;
  };
}

function setButtons(page: HTMLElement, isRecording: boolean): void {
  part(page, 'left').hidden = true;
  part(page, 'begin').hidden = isRecording;
  for (const name of ['pause', 'end']) part(page, name).hidden = !isRecording;
  if (isRecording) part(page, 'end').focus();
}

/** Sends a recording by the same way as files; it is forgotten here once it has been received there. */
async function send(page: HTMLElement, chest: Chest, recording: Kept): Promise<void> {
  const list = page.querySelector<HTMLElement>('.sending');
  const { uploads: endpoint } = page.dataset;
  if (list === null || endpoint === undefined) return;
  const file = await chest.file(recording, nameOf(recording));
  sendFile(file, { endpoint, list, received: () => void chest.forget(recording) });
}

/** A recording that was not sent: by a reload, a dead battery, a browser that was closed. */
function offer(page: HTMLElement, chest: Chest, recording: Kept): void {
  part(page, 'left').hidden = false;
  part(page, 'found').textContent = words.found(clock(recording.seconds));
  part(page, 'send').onclick = () => {
    part(page, 'left').hidden = true;
    void send(page, chest, recording);
  };
  void chest.file(recording, nameOf(recording)).then((file) => {
    const save = part<HTMLAnchorElement>(page, 'save');
    save.href = URL.createObjectURL(file);
    save.download = file.name;
  });
  const forget = part(page, 'forget');
  forget.onclick = () => {
    if (forget.textContent !== words.forgetSure) {
      forget.textContent = words.forgetSure;
      return;
    }
    part(page, 'left').hidden = true;
    void chest.forget(recording);
  };
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'audio/webm': '.webm',
  'audio/mp4': '.m4a',
  'audio/ogg': '.ogg',
};

/** « entretien 2026-11-27 14h03.webm »: the day it was recorded is read from it later. */
function nameOf({ startedAtMs, mediaType }: Kept): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const at = new Date(startedAtMs);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const stamp = `${day} ${two(at.getHours())}h${two(at.getMinutes())}`;
  return `${words.file(stamp)}${EXTENSIONS[mediaType] ?? ''}`;
}

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;

/** The part of the page that does something. */
function part<Kind extends HTMLElement = HTMLElement>(page: HTMLElement, name: string): Kind {
  const found = page.querySelector<Kind>(`[data-act="${name}"]`);
  if (found === null) throw new Error(`expected a part named ${name} to record with, got none`);
  return found;
}
