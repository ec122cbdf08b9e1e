import { describe, expect, it } from 'vitest';
import type { ClipFacts, ClipFault } from '../../model/clip-facts.ts';
import { aClipScene } from '../../testing/clip-scenes.ts';
import { goodFacts } from '../../testing/fake-ports.ts';
import { fileFaults } from './file-faults.ts';

const scene = aClipScene('square');
const good = goodFacts(scene);

const PLANTED: readonly (readonly [ClipFault, Partial<ClipFacts>])[] = [
  ['captions-missing', { captionDifference: 31 }],
  ['edit-list', { hasEditList: true }],
  ['index-last', { indexFirst: false }],
  ['too-light', { bytes: 60_000 }],
  ['too-heavy', { bytes: 17_000_000 }],
  ['b-frames', { video: { ...good.video, hasBFrames: true } }],
  ['wrong-codec', { video: { ...good.video, profile: 'High' } }],
  ['wrong-codec', { audio: { ...good.audio, codec: 'mp3' } }],
  ['wrong-colours', { video: { ...good.video, colours: ['tv', 'smpte170m', 'bt709', 'bt709'] } }],
  ['wrong-frame-rate', { video: { ...good.video, framesPerSecond: ['25/1', '2969600/118921'] } }],
  ['wrong-size', { video: { ...good.video, widthPx: 1078 } }],
  ['wrong-length', { video: { ...good.video, durationSeconds: 3 } }],
  ['wrong-length', { audio: { ...good.audio, durationSeconds: 3 } }],
  ['wrong-loudness', { loudness: { ...good.loudness, integratedLufs: -9 } }],
  ['peaks-too-high', { loudness: { ...good.loudness, truePeakDbtp: -0.4 } }],
];

describe('fileFaults', () => {
  it('finds nothing in a good clip', () => {
    expect(fileFaults(good, scene)).toEqual([]);
  });

  it.each(PLANTED)('finds %s, and only it', (fault, planted) => {
    expect(fileFaults({ ...good, ...planted }, scene)).toEqual([fault]);
  });
});
