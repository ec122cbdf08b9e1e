import { given } from '../engine/task.ts';
import type { Testimony } from '../model/testimony.ts';
import { draftPage as formatDraftPage } from '../web/draft-page.tsx';
import { episode } from './episode.ts';
import { stage } from './stage.ts';

/** The private page of a testimony, opened from its `brouillon/` folder. */
export const draftPage = stage({
  name: 'draft',
  version: 3,
  subject: ({ identity }: Testimony) => identity.publicId,
  needs: (testimony: Testimony) => ({ episode: episode(testimony), show: given(testimony.show) }),
  run: ({ episode: drafted, show }, { keepContent }) => {
    const { transcript } = drafted;
    const links = {
      audio: 'temoignage.mp3',
      coverSmall: 'couverture.jpg',
      site: 'apparence/',
      ...(transcript && { transcriptText: 'transcription.txt' }),
      ...(transcript?.kind === 'timed' && {
        transcriptVtt: 'transcription.vtt',
        transcriptSrt: 'transcription.srt',
      }),
    };
    return keepContent(formatDraftPage(drafted, show, links), 'html');
  },
});
