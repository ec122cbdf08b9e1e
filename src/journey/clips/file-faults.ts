import type { ClipFacts, ClipFault } from '../../model/clip-facts.ts';
import type { ClipScene } from '../../model/clip-scene.ts';

/** LinkedIn takes nothing lighter, WhatsApp nothing heavier, in bytes. */
const LIGHTEST = 75_000;
const HEAVIEST = 16_000_000;
const LOUDNESS = { targetLufs: -14, toleranceLu: 0.5, highestDbtp: -1.5 };
/** What encoding alone changes in a picture is well below. */
const MOST_DIFFERENT = 10;
const LENGTH_TOLERANCE_SECONDS = 0.1;

/** What is wrong in a finished video, against the scene it was filmed from. Empty when it can be offered. */
export function fileFaults(facts: ClipFacts, scene: ClipScene): ClipFault[] {
  const checks: readonly (readonly [boolean, ClipFault])[] = [
    ...videoChecks(facts, scene),
    ...soundChecks(facts, scene),
    [!facts.hasEditList, 'edit-list'],
    [facts.indexFirst, 'index-last'],
    [facts.bytes >= LIGHTEST, 'too-light'],
    [facts.bytes <= HEAVIEST, 'too-heavy'],
    [facts.captionDifference <= MOST_DIFFERENT, 'captions-missing'],
  ];
  return [...new Set(checks.filter(([held]) => !held).map(([, fault]) => fault))];
}

function videoChecks({ video }: ClipFacts, scene: ClipScene): (readonly [boolean, ClipFault])[] {
  const rate = `${scene.framesPerSecond}/1`;
  return [
    [video.codec === 'h264' && video.profile === 'Main' && video.pixelFormat === 'yuv420p', 'wrong-codec'],
    [!video.hasBFrames, 'b-frames'],
    [video.colours.join() === 'tv,bt709,bt709,bt709', 'wrong-colours'],
    [video.widthPx === scene.widthPx && video.heightPx === scene.heightPx, 'wrong-size'],
    [video.framesPerSecond.every((one) => one === rate), 'wrong-frame-rate'],
    [isLong(video.durationSeconds, scene), 'wrong-length'],
  ];
}

function soundChecks({ audio, loudness }: ClipFacts, scene: ClipScene): (readonly [boolean, ClipFault])[] {
  const offLu = Math.abs(loudness.integratedLufs - LOUDNESS.targetLufs);
  return [
    [audio.codec === 'aac' && audio.profile === 'LC' && audio.sampleRateHz === 48_000, 'wrong-codec'],
    [isLong(audio.durationSeconds, scene), 'wrong-length'],
    [offLu <= LOUDNESS.toleranceLu, 'wrong-loudness'],
    [loudness.truePeakDbtp <= LOUDNESS.highestDbtp, 'peaks-too-high'],
  ];
}

const isLong = (seconds: number, { voiceSeconds, endCardSeconds }: ClipScene) =>
  Math.abs(seconds - voiceSeconds - endCardSeconds) <= LENGTH_TOLERANCE_SECONDS;
