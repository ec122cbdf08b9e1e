/** What we use of the W3C's reference parser, which has no types. */
declare module 'webvtt-parser' {
  export type ParsedCue = { readonly startTime: number; readonly endTime: number; readonly text: string };
  export class WebVTTParser {
    parse(
      text: string,
      mode: 'subtitles',
    ): { readonly cues: readonly ParsedCue[]; readonly errors: readonly { readonly message: string }[] };
  }
}
