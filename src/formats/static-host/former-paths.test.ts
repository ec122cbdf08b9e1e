import { expect, it } from 'vitest';
import { formerPaths } from './former-paths.ts';

const ID = '2026-03-12-k7qd';
const OLD = `media/${ID}/episode-0123456789.mp3`;
const NEW = `media/${ID}/episode-abcdef0123.mp3`;

it('sends the address of a corrected sound to where it is now', () => {
  expect(formerPaths([OLD, NEW], new Set([NEW]))).toEqual({ moved: [{ from: OLD, to: NEW }], gone: [] });
});

it('says gone for all that a testimony taken down left', () => {
  const paths = [OLD, `recits/${ID}/`, `recits/${ID}/transcription.vtt`];
  expect(formerPaths(paths, new Set(['feed.xml']))).toEqual({ moved: [], gone: [...paths].sort() });
});

it('never sends one testimony to another', () => {
  const other = 'media/2026-03-13-aaaa/episode-abcdef0123.mp3';
  expect(formerPaths([OLD], new Set([other]))).toEqual({ moved: [], gone: [OLD] });
});

it('says nothing of what is still there', () => {
  const current = new Set([`recits/${ID}/index.html`, NEW]);
  expect(formerPaths([`recits/${ID}/`, `recits/${ID}/index.html`, NEW], current)).toEqual({
    moved: [],
    gone: [],
  });
});

it('has nowhere to send a text that has gone', () => {
  const text = `recits/${ID}/transcription.srt`;
  expect(formerPaths([text], new Set([`recits/${ID}/transcription.vtt`]))).toEqual({
    moved: [],
    gone: [text],
  });
});
