/** What we tell of a recording that was taken, beside the good news. */
export const recordingRemarks = {
  recovered: 'L’enregistreur s’est éteint en cours de route, mais nous avons retrouvé tout le son.',
  'first-track-only': 'Ce fichier contient plusieurs pistes de son : nous avons gardé la première.',
} as const satisfies Record<string, string>;

/** Told when several files were taken for one interview. */
export const joined = (files: readonly string[]) =>
  `Nous avons mis ces enregistrements bout à bout, dans cet ordre : ${files.map((file) => `« ${file} »`).join(', ')}. S’ils ne font pas un seul entretien, déposez les autres à part.`;
