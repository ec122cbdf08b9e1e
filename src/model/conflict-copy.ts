const CONFLICT = 'confli[ct]|konflikt';
const COPY = 'cop(?:y|ie|ia|ía)|c[óò]pia|kop(?:ie|ia)';
const DAY = '\\d{4}-?\\d{2}-?\\d{2}';

/**
 * How sync programs name the copy they set aside. « Conflict » alone is a subject people talk about: each pattern asks for
 * something more that only a program writes.
 */
const PATTERNS: readonly RegExp[] = [
  // Nextcloud, ownCloud, Dropbox and others, in the reader's language: « (copie en conflit 2026-03-12 093612) ».
  new RegExp(` ?\\((?=[^()]*(?:${CONFLICT}))(?=[^()]*(?:${COPY}|${DAY}))[^()]*\\)$`, 'iu'),
  // Dropbox, for names that differ by case or accents alone.
  / ?\((?:case conflict|unicode encoding conflict|conflit de casse|conflit d[’']encodage)(?: \d+)?\)$/iu,
  // Google Drive, pCloud.
  / ?[([](?:conflicted|conflict)[)\]]$|\[conflict(?:ed)?\b[^\]]*\]$/iu,
  // ownCloud before 2.5.
  /_conflict-(?:.+-)?\d{8}-\d{6}$/iu,
  // kDrive.
  /_conflict_\d{8}_\d{6}_\w{10}$/iu,
  // Syncthing.
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/iu,
  // Resilio Sync.
  /\.conflict$/iu,
  // OneDrive, which adds the name that Windows gave to the computer.
  /-(?:DESKTOP|LAPTOP)-[A-Z0-9]{7}(?:-\d+)?$/u,
];

/** The stem of the file that a name is a conflict copy of, or undefined when it does not look like one. */
export function originalOfConflict(stem: string): string | undefined {
  const pattern = PATTERNS.find((known) => known.test(stem));
  const original = pattern && stem.replace(pattern, '');
  return original === '' ? undefined : original;
}
