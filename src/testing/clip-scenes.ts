import { lettering } from '../adapters/images/fonts.ts';
import type { Caption, ClipShape } from '../model/clip.ts';
import type { ClipScene } from '../model/clip-scene.ts';
import { type ClipToDraw, clipScene } from '../web/pictures/clip/clip-scene.ts';

/** Lines said one word each fifth of a second. */
export function aCaption(...lines: readonly string[]): Caption {
  let at = 0;
  return {
    lines: lines.map((line) =>
      line.split(' ').map((text) => {
        const startSeconds = at;
        at += 0.2;
        return { text, startSeconds, endSeconds: at };
      }),
    ),
  };
}

/** A real scene, with our real fonts. */
export function aClipScene(shape: ClipShape, changes: Partial<ClipToDraw> = {}): ClipScene {
  const levels = Array.from({ length: 200 }, (_, at) => ((at * 37) % 101) / 100);
  const clip: ClipToDraw = {
    ...{ shape, levels, passageLevels: levels.slice(40, 140), hour: 'evening', voiceSeconds: 2 },
    captions: [aCaption('Une phrase', 'sur deux lignes')],
    showTitle: 'Ce que ça change',
    speaker: 'Une personne accompagnée',
    title: '«\u00A0On a changé le sens du chariot\u00A0»',
    address: 'exemple.fr/podcast',
    ...changes,
  };
  return clipScene(clip, lettering);
}
