/** A container we accept: how the magic number and ffmpeg name it. */
type Container = {
  /** Extensions that file-type gives for its magic number. */
  readonly magic: readonly string[];
  /** The demuxer that reads it: forced, so that no other can be chosen from the content. */
  readonly demuxer: string;
};

const CONTAINERS: readonly Container[] = [
  {
    magic: ['m4a', 'mp4', 'm4b', 'm4v', 'mov', 'qt', '3gp', '3g2', 'f4a', 'f4v', 'm4p', 'f4b'],
    demuxer: 'mov',
  },
  { magic: ['mp3', 'mp2'], demuxer: 'mp3' },
  { magic: ['wav'], demuxer: 'wav' },
  { magic: ['ogg', 'oga', 'opus', 'ogv', 'spx', 'ogm'], demuxer: 'ogg' },
  { magic: ['flac'], demuxer: 'flac' },
  { magic: ['aac'], demuxer: 'aac' },
  { magic: ['amr'], demuxer: 'amr' },
  { magic: ['aif'], demuxer: 'aiff' },
  { magic: ['caf'], demuxer: 'caf' },
  { magic: ['asf', 'wma', 'wmv'], demuxer: 'asf' },
  { magic: ['webm', 'mkv', 'mka'], demuxer: 'matroska' },
];

/** The demuxer for what a magic number says, or undefined when it is no recording we take. */
export function demuxerFor(magic: string): string | undefined {
  return CONTAINERS.find((container) => container.magic.includes(magic))?.demuxer;
}

const DECODERS = [
  ['aac', 'mp3', 'mp3float', 'mp2', 'mp2float', 'flac', 'alac', 'opus', 'libopus', 'vorbis', 'libspeex'],
  ['amrnb', 'amrwb', 'libopencore_amrnb', 'libopencore_amrwb', 'ac3', 'gsm_ms', 'libgsm_ms'],
  ['wmav1', 'wmav2', 'wmapro', 'wmalossless', 'wmavoice', 'adpcm_ms', 'adpcm_ima_wav', 'adpcm_ima_qt'],
  ['pcm_u8', 'pcm_s8', 'pcm_s16le', 'pcm_s16be', 'pcm_s24le', 'pcm_s24be', 'pcm_s32le', 'pcm_s32be'],
  ['pcm_f32le', 'pcm_f32be', 'pcm_f64le', 'pcm_f64be', 'pcm_alaw', 'pcm_mulaw', 'qdm2', 'mace3', 'mace6'],
].flat();

/** ffprobe opens a decoder for every stream, pictures included, though it decodes none of ours. */
const PICTURE_DECODERS = [
  [
    'h264',
    'hevc',
    'mpeg4',
    'h263',
    'mjpeg',
    'png',
    'bmp',
    'gif',
    'webp',
    'vp8',
    'vp9',
    'libvpx-vp9',
    'theora',
  ],
  [
    'mpeg2video',
    'mpeg1video',
    'msmpeg4',
    'msmpeg4v2',
    'wmv1',
    'wmv2',
    'wmv3',
    'vc1',
    'prores',
    'av1',
    'libaom-av1',
  ],
  [
    'libdav1d',
    'dvvideo',
    'rawvideo',
    'qtrle',
    'svq1',
    'svq3',
    'cinepak',
    'movtext',
    'subrip',
    'webvtt',
    'ass',
  ],
].flat();

/**
 * What stands before `-i` for a dropped file, which may be made to hurt: no other protocol, container or decoder than
 * ours. The bundled ffmpeg otherwise follows playlists and manifests into other files and the network.
 */
export function guardedInput(demuxer: string): readonly string[] {
  return guard(demuxer, DECODERS);
}

/** The same for ffprobe, which must be able to name the streams we leave aside. */
export function guardedProbe(demuxer: string): readonly string[] {
  return guard(demuxer, [...DECODERS, ...PICTURE_DECODERS]);
}

function guard(demuxer: string, decoders: readonly string[]): readonly string[] {
  return [
    ...['-protocol_whitelist', 'file'],
    ...['-format_whitelist', demuxer],
    ...['-codec_whitelist', decoders.join(',')],
    ...['-f', demuxer],
  ];
}

/** Longest recording taken, in seconds: 6 hours. */
export const LONGEST_SECONDS = 6 * 3600;
