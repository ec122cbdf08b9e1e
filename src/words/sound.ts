/** How `show.yaml` names the ways of looking after the sound. */
export const soundPresetWords = { natural: 'naturel', careful: 'soigné', raw: 'brut' } as const;

const number = (value: number) => value.toFixed(1).replace('.', ',').replace(/,0$/, '');
const seconds = (value: number) => `${number(value)} s`;

const lufs = (value: number) => number(value).replace('-', '−');
const signed = (value: number) => (number(value).startsWith('-') ? lufs(value) : `+${number(value)}`);

/** A length of time as clocks show it: 1:05, or 1:02:05. */
function clock(wholeSeconds: number): string {
  const [hours, minutes] = [Math.floor(wholeSeconds / 3600), Math.floor(wholeSeconds / 60) % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = two(wholeSeconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

type SpokenLevel = { readonly speaker: string; readonly beforeLufs: number; readonly afterLufs: number };

/** What was done to a sound, and what to mind: one sentence each. Levels in decibels. */
export const soundWords = {
  levelOnly: (gainDb: number) => `Nous avons seulement réglé le volume : ${signed(gainDb)} dB.`,
  oneSide: 'De la prise stéréo, nous avons gardé le côté où la voix s’entend le mieux.',
  rumble: (cutHz: number) => `Nous avons retiré un grondement grave, sous ${cutHz} Hz.`,
  hum: (tonesHz: readonly number[]) =>
    `Nous avons retiré un ronflement électrique (${tonesHz.join(', ')} Hz).`,
  noise: (beforeDb: number | undefined, afterDb: number | undefined) =>
    beforeDb === undefined || afterDb === undefined
      ? 'Nous avons atténué le bruit de fond.'
      : `Nous avons atténué le bruit de fond : la voix le dépassait de ${number(beforeDb)} dB, elle le dépasse maintenant de ${number(afterDb)} dB.`,
  voices: (beforeDb: number, afterDb: number) =>
    `Nous avons rapproché les voix : ${number(beforeDb)} dB d’écart avant, ${number(afterDb)} dB après.`,
  trimmed: (startSeconds: number, endSeconds: number) => {
    const ends = [
      ...(startSeconds > 0 ? [`${seconds(startSeconds)} au début`] : []),
      ...(endSeconds > 0 ? [`${seconds(endSeconds)} à la fin`] : []),
    ];
    return `Nous avons retiré du silence : ${ends.join(' et ')}.`;
  },
  faintVoice: 'La voix est très faible : la prochaine fois, rapprochez le micro.',
  muchNoise: 'Il y a beaucoup de bruit autour de la voix : la prochaine fois, cherchez un lieu plus calme.',
  clipped: 'Le son sature par moments : la prochaine fois, éloignez un peu le micro.',
  narrow: 'Le son est étroit, comme au téléphone : c’est ainsi qu’il a été enregistré.',
  noVoice: 'Nous n’avons pas reconnu de voix dans cet enregistrement.',
  picture: {
    title: 'Le niveau sonore au fil du témoignage',
    before: 'avant',
    after: 'après',
    gain: (leastDb: number, mostDb: number) =>
      number(leastDb) === number(mostDb)
        ? `volume donné (${signed(leastDb)} dB)`
        : `volume donné (de ${signed(leastDb)} à ${signed(mostDb)} dB)`,
    target: (integratedLufs: number) => `niveau d’ensemble (${lufs(integratedLufs)} LUFS)`,
    level: lufs,
    time: clock,
    speaker: ({ speaker, beforeLufs, afterLufs }: SpokenLevel) =>
      `${speaker} : ${lufs(beforeLufs)} avant, ${lufs(afterLufs)} après (LUFS)`,
  },
} as const;
