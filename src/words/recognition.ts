/** Why the machine gave no text, and what to do: shown in « À LIRE.txt »; everything else is made all the same. */
export const recognitionFaults = {
  'engine-missing':
    'La transcription automatique ne fonctionne pas sur cet ordinateur. Déposez le texte, ou essayez « npm ci » pour réparer l’installation.',
  'model-incomplete':
    'Le modèle de transcription est incomplet ou abîmé. Tapez « passe-parole modèle installer » pour le compléter, ou déposez le texte.',
  stopped:
    'La transcription automatique s’est arrêtée avant la fin ; rien d’autre n’est perdu. L’ordinateur manque peut-être de mémoire : fermez d’autres programmes et tapez « passe-parole modèle installer », ou déposez le texte.',
  'too-slow':
    'La transcription automatique ne répondait plus et nous l’avons arrêtée ; rien d’autre n’est perdu. Déposez le texte, ou laissez l’ordinateur allumé sans autre travail après « passe-parole modèle installer ».',
  nonsense:
    'La transcription automatique a donné un résultat que nous ne comprenons pas. Tapez « passe-parole modèle installer » pour réparer le modèle, ou déposez le texte.',
  unheard:
    'Le texte proposé par la machine ne correspond pas à ce que l’on entend : nous ne l’avons pas gardé. Déposez le texte, ou écrivez-le vous-même.',
} as const;

/** Told at the top of `transcription.md` while nobody has corrected it. */
export const machineText =
  'Ce texte vient d’une machine : elle se trompe souvent sur les noms, les chiffres et les petits mots. Relisez-le en écoutant.';

/** What `passe-parole modèle` says. */
export const modelWords = {
  fetching: (file: string, done: string, total: string) => `${file} : ${done} sur ${total}`,
  copying: (file: string) => `${file} : copie`,
  checked: (file: string) => `${file} : bien reçu et vérifié`,
  present: (file: string) => `${file} : déjà là`,
  unverified: (file: string) =>
    `${file} : bien reçu. Rien ne permet de vérifier que c’est le bon (pas de fichier SHA256SUMS à côté).`,
  installed:
    'La transcription automatique est prête. Les enregistrements sans texte seront transcrits à la prochaine préparation.',
  state: {
    absent:
      'Transcription automatique : pas de modèle. Tapez « passe-parole modèle installer » pour l’avoir (670 Mo).',
    ready: (name: string) => `Transcription automatique : ${name}`,
    incomplete:
      'Le modèle de transcription est incomplet ou abîmé : tapez « passe-parole modèle installer » pour le compléter.',
  },
} as const;
