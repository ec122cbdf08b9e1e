import { originalOfConflict } from './conflict-copy.ts';
import { type DroppedKind, kindOf } from './dropped-kind.ts';

/** What the name of something dropped says of it. Names given back are in NFC; the folder may hold them in NFD. */
export type DroppedName =
  /** Written by this program: never an input. */
  | { readonly role: 'ours' }
  /** Left by a system, a sync program or an editor: as if it were not there. */
  | { readonly role: 'litter' }
  /** Still being copied, written or downloaded, or open in an editor: to be looked at again later. */
  | { readonly role: 'temporary' }
  /**
   * Set aside by a sync program. Same bytes as the original: say nothing; other bytes: ask. While there is no file of the
   * original's name, it stands for it.
   */
  | { readonly role: 'conflict-copy'; readonly kind: DroppedKind; readonly originalName: string }
  /** `stem`: the name without its extension. */
  | { readonly role: 'file'; readonly kind: DroppedKind; readonly stem: string };

const OURS: readonly RegExp[] = [
  /^(?:à lire|lisez-moi)\.txt$/iu,
  /^(?:brouillon|preuve|papiers|_papiers|à partager|pour la presse|_registre)$/iu,
  /^son\.json$/iu,
  /^\.passe-parole-.*\.tmp$/u,
];

const TEMPORARY: readonly RegExp[] = [
  // Browsers, file transfers, chat programs.
  /\.(?:part|partial|crdownload|download|opdownload|filepart|tmp|temp|aria2|!ut|!bt|!sync|bc!)$/iu,
  // Files that a sync program has not brought yet.
  /\.(?:icloud|nextcloud|owncloud)$/iu,
  // Syncthing, rsync, GNOME, macOS safe saves.
  /^(?:\.|~)syncthing[.~]/iu,
  /^\..+\.[A-Za-z0-9]{6}$/u,
  /^\.goutputstream-/u,
  /\.sb-[0-9a-f]{8}-\w{6}$/iu,
  // Microsoft Office, LibreOffice, vim and Emacs keep these while a file is open.
  /^~\$|^\.~lock\..*#$|^\.#|^\..*\.sw[a-p]$/iu,
];

const LITTER: readonly RegExp[] = [
  // What macOS keeps beside each file.
  /^\._/u,
  /^(?:icon\r|__macosx|thumbs\.db|ehthumbs\.db|desktop\.ini|@eadir|lost\+found)$/iu,
  /^(?:\$recycle\.bin|system volume information)$|:zone\.identifier$/iu,
  // Editors' backups, shortcuts.
  /~$|^#.*#$|\.(?:bak|old|orig|lnk|url|webloc)$/iu,
];

/** Sync programs' own records, `.DS_Store`…: as hidden as a recording of some recorders, which is taken all the same. */
const HIDDEN = /^\./u;

/**
 * Reads the name of something dropped, without a look at its bytes.
 *
 * @param name last part of its path, in NFC or NFD.
 */
export function classifyDroppedName(name: string): DroppedName {
  const readable = name.normalize('NFC');
  const matches = (pattern: RegExp) => pattern.test(readable);
  if (OURS.some(matches)) return { role: 'ours' };
  if (TEMPORARY.some(matches)) return { role: 'temporary' };
  if (LITTER.some(matches)) return { role: 'litter' };
  const [, stem = readable, extension = ''] = /^(.+?)((?:\.[^. ]{1,10})?)$/su.exec(readable) ?? [];
  const original = originalOfConflict(stem);
  const kind = kindOf(original ?? stem, extension.slice(1).toLowerCase());
  if (HIDDEN.test(readable) && kind !== 'recording') return { role: 'litter' };
  if (original === undefined) return { role: 'file', kind, stem };
  return { role: 'conflict-copy', kind, originalName: `${original}${extension}` };
}
