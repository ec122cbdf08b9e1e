import { z } from 'zod';
import type { Cue } from '../model/transcript.ts';

const speakerName = z.union([z.string(), z.number()]).nullish();

/** OpenAI Whisper, faster-whisper and WhisperX: seconds. */
const whisper = z.object({
  segments: z.array(z.object({ start: z.number(), end: z.number(), text: z.string(), speaker: speakerName })),
});
/** whisper.cpp: milliseconds. */
const whisperCpp = z.object({
  transcription: z.array(
    z.object({ offsets: z.object({ from: z.number(), to: z.number() }), text: z.string() }),
  ),
});
/** AssemblyAI: milliseconds, one utterance per turn. */
const assemblyAi = z.object({
  utterances: z.array(
    z.object({ start: z.number(), end: z.number(), text: z.string(), speaker: speakerName }),
  ),
});
/** Deepgram: seconds; utterances when they were asked for, else paragraphs of sentences. */
const deepgram = z.object({
  results: z.object({
    utterances: z
      .array(z.object({ start: z.number(), end: z.number(), transcript: z.string(), speaker: speakerName }))
      .optional(),
    channels: z.array(z.object({ alternatives: z.array(z.object({ paragraphs: z.unknown() })) })).optional(),
  }),
});
const deepgramParagraphs = z.object({
  paragraphs: z.array(
    z.object({
      speaker: speakerName,
      sentences: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })),
    }),
  ),
});

type Said = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker?: string | number | null | undefined;
};

/**
 * Reads what a speech recogniser exported: Whisper, whisper.cpp, AssemblyAI, Deepgram.
 *
 * @returns `undefined` when the value is of none of these forms.
 */
export function parseRecogniserJson(json: unknown): Cue[] | undefined {
  const said = inSeconds(json);
  return said?.flatMap(({ start, end, text, speaker }) => {
    const plain = text.replace(/\s+/gu, ' ').trim();
    if (plain === '') return [];
    const cue = { startSeconds: start, endSeconds: Math.max(end, start + 0.1), text: plain };
    return [speaker == null || speaker === '' ? cue : { ...cue, speaker: speakerLabel(speaker) }];
  });
}

function inSeconds(json: unknown): readonly Said[] | undefined {
  const isWhisper = whisper.safeParse(json);
  if (isWhisper.success) return isWhisper.data.segments;
  const isCpp = whisperCpp.safeParse(json);
  if (isCpp.success)
    return isCpp.data.transcription.map(({ offsets, text }) => ({
      start: offsets.from / 1000,
      end: offsets.to / 1000,
      text,
    }));
  const isAssembly = assemblyAi.safeParse(json);
  if (isAssembly.success)
    return isAssembly.data.utterances.map((one) => ({
      ...one,
      start: one.start / 1000,
      end: one.end / 1000,
    }));
  return deepgramTurns(json);
}

function deepgramTurns(json: unknown): readonly Said[] | undefined {
  const read = deepgram.safeParse(json);
  if (!read.success) return undefined;
  const { utterances, channels } = read.data.results;
  if (utterances !== undefined) return utterances.map((one) => ({ ...one, text: one.transcript }));
  const inParagraphs = deepgramParagraphs.safeParse(channels?.[0]?.alternatives[0]?.paragraphs);
  if (!inParagraphs.success) return undefined;
  return inParagraphs.data.paragraphs.flatMap(({ speaker, sentences }) =>
    sentences.map((sentence) => ({ ...sentence, speaker })),
  );
}

/** Recognisers count speakers from 0 or A: « Voix 1 ». */
const speakerLabel = (speaker: string | number) =>
  typeof speaker === 'number' ? `Voix ${speaker + 1}` : speaker;
