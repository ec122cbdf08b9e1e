/** What we tell of a recording that was taken, beside the good news. */
export const recordingRemarks = {
  recovered: 'L’enregistreur s’est éteint en cours de route, mais nous avons retrouvé tout le son.',
  'first-track-only': 'Ce fichier contient plusieurs pistes de son : nous avons gardé la première.',
} as const satisfies Record<string, string>;
