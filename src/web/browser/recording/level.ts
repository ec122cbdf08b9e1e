import { recordingWords as words } from '../../../words/private-recording.ts';

/** Loudest sample of a twentieth of a second, from 0 to 1, that a voice at a hand's distance gives. */
const [HEARD, LOW, LOUD] = [0.01, 0.06, 0.97];

/** Shows how loud what the microphone hears is. @returns what ends it. */
export function showLevel(stream: MediaStream, meter: HTMLMeterElement, says: HTMLElement): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let held = 0;
  const look = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    // A word is shorter than a glance: the level falls slowly.
    held = Math.max(peak, held * 0.9);
    meter.value = Math.sqrt(held);
    const said = sentenceFor(held);
    if (says.textContent !== said) says.textContent = said;
  }, 50);
  return () => {
    clearInterval(look);
    void context.close();
  };
}

function sentenceFor(peak: number): string {
  if (peak < HEARD) return words.levels.silent;
  if (peak < LOW) return words.levels.low;
  return peak > LOUD ? words.levels.loud : words.levels.good;
}
