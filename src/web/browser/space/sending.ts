import { type DetailedError, Upload } from 'tus-js-client';
import { browserWords as words } from '../../../words/private-browser.ts';

const CHUNK_BYTES = 8 * 1024 * 1024;
/** After a cut, tried again this often, and at once when the network is back. */
const AGAIN_MS = 5_000;

/** The screen stays awake as long as something is being sent, where the phone allows it. */
let awake: Promise<WakeLockSentinel> | undefined;
let underWay = 0;

function begin(): void {
  underWay += 1;
  awake ??= navigator.wakeLock?.request('screen');
  awake?.catch(() => {
    awake = undefined;
  });
}

function end(): void {
  underWay -= 1;
  if (underWay > 0) return;
  void awake?.then((lock) => lock.release());
  awake = undefined;
}

type Sending = {
  readonly endpoint: string;
  /** Where it is told. */
  readonly list: HTMLElement;
  /** Called once everything has come. */
  readonly received?: () => void;
};

/** Sends a file, again by itself after each cut, and tells how far it is. */
export function sendFile(file: File, { endpoint, list, received }: Sending): void {
  const { shown, label, bar } = showSending(file.name, list);
  const conclude = (text: string) => {
    shown.textContent = text;
    end();
  };
  const upload = new Upload(file, {
    endpoint,
    chunkSize: CHUNK_BYTES,
    retryDelays: [0, 1000, 3000],
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, filetype: file.type },
    onProgress: (sent, total) => {
      bar.value = total > 0 ? sent / total : 0;
      label.textContent = `${words.sending(file.name)} · ${words.percent(Math.floor(bar.value * 100))}`;
    },
    onSuccess: () => {
      conclude(words.received(file.name));
      received?.();
    },
    onError: (error) => {
      const answer = (error as DetailedError).originalResponse;
      const status = answer?.getStatus() ?? 0;
      if (status === 401) conclude(words.closed);
      else if (status >= 400 && status < 500) conclude(answer?.getBody() || words.refused(file.name));
      else {
        label.textContent = words.waiting;
        startAgainLater(upload);
      }
    },
  });
  begin();
  void upload.findPreviousUploads().then(([previous]) => {
    if (previous !== undefined) upload.resumeFromPreviousUpload(previous);
    upload.start();
  });
}

/** A line that tells how far the sending is. */
function showSending(name: string, list: HTMLElement) {
  const shown = document.createElement('li');
  const label = document.createElement('span');
  const bar = document.createElement('progress');
  label.textContent = words.sending(name);
  bar.setAttribute('aria-label', words.sending(name));
  bar.max = 1;
  bar.value = 0;
  shown.append(label, bar);
  list.append(shown);
  return { shown, label, bar };
}

function startAgainLater(upload: Upload): void {
  const again = () => {
    clearTimeout(timer);
    removeEventListener('online', again);
    upload.start();
  };
  const timer = setTimeout(again, AGAIN_MS);
  addEventListener('online', again);
}
