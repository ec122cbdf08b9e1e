/** Every word of the feed in French. A second language is one more object of the same type. */
export const feedInFrench = {
  lightVersion: 'Version légère',
  takenDown: 'Témoignage retiré',
  takenDownWhy:
    'Ce témoignage n’est plus disponible, à la demande de la personne ou parce que son accord est arrivé à échéance. Merci de respecter ce choix.',
  otherStories: 'Écouter d’autres récits',
  selectionTitle: (show: string, name: string) => `${show} · ${name}`,
  selectionAbout: (name: string) => `Une partie des récits : ${name}.`,
  untitled: 'Témoignage',
  demonstration: 'Ceci est une démonstration : les voix sont de synthèse et l’histoire est inventée.',
  transcriptByMachine: 'Transcription produite par une machine, pas encore relue par une personne.',
  chapters: 'Chapitres',
  results: 'Les résultats, selon la personne',
  storyPage: 'La page de ce récit, avec la fiche d’expérience',
  storyAndTranscriptPage: 'La page de ce récit, avec la transcription et la fiche d’expérience',
  accord: 'Ce récit est diffusé avec l’accord de la personne. Elle peut le retirer à tout moment.',
  byWhom: (author: string, licence: string) => `Un podcast proposé par ${author}. Licence ${licence}.`,
};
