/** What a dropped file seems to be, from its name alone; its bytes have the last word. */
export type DroppedKind =
  | 'recording'
  | 'transcript'
  | 'picture'
  /** A signed accord, scanned, photographed or typed: private, never read as a transcript. */
  | 'accord-scan'
  /** `accord.yaml`, or `accord-….yaml` for one witness of several. */
  | 'accord'
  /** `temoin.yaml`, or `temoin-….yaml` for one of several. */
  | 'witness'
  | 'fiche'
  | 'yaml'
  /** Something written or archived that we do not read. */
  | 'document'
  | 'unknown';

const BY_EXTENSION: Readonly<Partial<Record<DroppedKind, string>>> = {
  recording:
    '3g2 3ga 3gp aa aac aax ac3 aif aifc aiff amr ape au avi awb caf dss flac m2ts m4a m4b m4p m4v mka mkv mov mp2 ' +
    'mp3 mp4 mpeg mpg mts oga ogg ogv opus qt qta ts w64 wav wave webm wma wmv wv',
  transcript: 'docx htm html json md odt otr srt txt vtt',
  picture: 'avif bmp gif heic heif jpeg jpg jfif png svg tif tiff webp',
  yaml: 'yaml yml',
  document: 'csv doc eml key numbers odp ods pages pdf ppt pptx rtf xls xlsx zip 7z rar',
};

const KINDS: ReadonlyMap<string, DroppedKind> = new Map(
  Object.entries(BY_EXTENSION).flatMap(([kind, extensions]) =>
    // The keys of a record of kinds are kinds.
    extensions.split(' ').map((extension): [string, DroppedKind] => [extension, kind as DroppedKind]),
  ),
);

/** Words that open or close the name of a signed form. */
const FORM = "accord|autorisation|consentement|cession|droit à l[’' ]image";
const FORM_NAME = new RegExp(`^(${FORM})(?![\\p{L}])|(?<![\\p{L}])(${FORM})( signée?s?)?$`, 'iu');

/** @param extension in lower case, without the dot. */
export function kindOf(stem: string, extension: string): DroppedKind {
  const kind = KINDS.get(extension) ?? 'unknown';
  if (kind === 'yaml') return yamlKind(stem.toLowerCase());
  const written = kind === 'transcript' || kind === 'picture' || kind === 'document';
  return written && FORM_NAME.test(stem) ? 'accord-scan' : kind;
}

function yamlKind(stem: string): DroppedKind {
  if (stem === 'fiche') return 'fiche';
  if (/^t[ée]moin(?!\p{L})/u.test(stem)) return 'witness';
  return /^accord(?!\p{L})/u.test(stem) ? 'accord' : 'yaml';
}
