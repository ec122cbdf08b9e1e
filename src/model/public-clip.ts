import type { Leave } from './gate.ts';
import type { StoredFile } from './stored-file.ts';

/** A passage as visitors of a testimony's page see, take and share it. */
export type PublicClip = {
  /** Its strongest sentence, between guillemets. */
  readonly quote: string;
  /** In the published audio. */
  readonly startSeconds: number;
  readonly durationSeconds: number;
  /** MP4, 16:9, the one that the page plays. */
  readonly wide: StoredFile;
  /** MP4, 9:16, for phones; absent when it was not good enough. */
  readonly vertical?: StoredFile;
  /** JPEG of `POSTER`'s size: how it begins. */
  readonly poster: StoredFile;
  readonly vtt: StoredFile;
  /** What to write beside it, with the link to its moment. */
  readonly post: string;
};

/** The clips of a testimony, by leave of everyone heard in them. */
export type PublicClips = { readonly leave: Leave<'clip'>; readonly clips: readonly PublicClip[] };

/** Size of the picture shown before a clip is played, in px. */
export const POSTER = { widthPx: 560, heightPx: 315 } as const;

/** Where the files of one clip stand, relative to the public address. */
export type ClipAddresses = {
  readonly wide: string;
  readonly vertical?: string;
  readonly poster: string;
  readonly vtt: string;
};

/** The addresses of a clip; like every medium, they carry a part of its digest. */
export function clipAddresses(publicId: string, { wide, vertical, poster, vtt }: PublicClip): ClipAddresses {
  const media = (name: string, { digest, extension }: StoredFile) =>
    `media/${publicId}/extrait-${name}-${digest.slice(0, 10)}.${extension}`;
  return {
    wide: media('large', wide),
    ...(vertical && { vertical: media('vertical', vertical) }),
    poster: media('image', poster),
    vtt: media('sous-titres', vtt),
  };
}

/** Every file of a testimony's clips, with its address. */
export function clipPlaces(
  publicId: string,
  clips: readonly PublicClip[],
): readonly (readonly [path: string, file: StoredFile])[] {
  return clips.flatMap((clip) => {
    const at = clipAddresses(publicId, clip);
    return [
      [at.wide, clip.wide] as const,
      ...(at.vertical && clip.vertical ? [[at.vertical, clip.vertical] as const] : []),
      [at.poster, clip.poster] as const,
      [at.vtt, clip.vtt] as const,
    ];
  });
}
