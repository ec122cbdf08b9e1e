import { classifyDroppedName } from './dropped-name.ts';

const MOST_BYTES = 160;

/** For what phones send without an extension. */
const BY_TYPE: Readonly<Record<string, string>> = {
  'audio/mp4': '.m4a',
  'audio/x-m4a': '.m4a',
  'audio/mpeg': '.mp3',
  'audio/wav': '.wav',
  'audio/x-wav': '.wav',
  'audio/ogg': '.ogg',
  'audio/webm': '.webm',
  'audio/flac': '.flac',
  'audio/amr': '.amr',
  'audio/3gpp': '.3gp',
  'video/mp4': '.mp4',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'text/plain': '.txt',
};

/** Settings files are changed through pages and by hand, never by sending another one. */
const NOT_SENT = new Set(['fiche', 'accord', 'witness', 'yaml']);

/**
 * The name under which an uploaded file is dropped, safe in any folder of any system; nothing when what it names is not to
 * be sent.
 *
 * @param sent the name the browser gave, which may be anything.
 * @param mediaType its MIME type, for a name without extension.
 */
export function uploadName(sent: string, mediaType = ''): string | undefined {
  const last = sent.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const clean = last
    // Controls, marks that turn a line around, and what some system forbids in names.
    .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s._~$#-]+|[\s.~#]+$/gu, '');
  const [, stem = '', extension = ''] = /^(.*?)(\.[^. ]{1,10})?$/su.exec(clean) ?? [];
  const named = `${shortened(stem === '' ? 'envoi' : stem)}${extension || (BY_TYPE[mediaType.split(';')[0] ?? ''] ?? '')}`;
  const known = classifyDroppedName(named);
  if (known.role !== 'file' && known.role !== 'conflict-copy') return undefined;
  return NOT_SENT.has(known.kind) ? undefined : named;
}

/** The same name with four letters that are free: none of them makes it « a part » of another interview. */
export function otherName(name: string, letters: string): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^. ]{1,10})?$/su.exec(name) ?? [];
  return `${stem} ${letters}${extension}`;
}

function shortened(stem: string): string {
  let kept = '';
  let bytes = 0;
  for (const letter of stem) {
    bytes += new TextEncoder().encode(letter).length;
    if (bytes > MOST_BYTES) break;
    kept += letter;
  }
  return kept.trim();
}
