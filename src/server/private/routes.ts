import { boardRoutes } from './board.ts';
import { enteringRoutes } from './entering.ts';
import { fileRoutes } from './files.ts';
import { formDropRoutes } from './form-drop.ts';
import { homeRoutes } from './home.ts';
import { mediaRoutes } from './media.ts';
import { peopleRoutes } from './people.ts';
import { recordingRoutes } from './recording.ts';
import { resumableRoutes } from './resumable.ts';
import type { Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';
import { studioRoutes } from './studio.ts';
import { testimonyRoutes } from './testimony.ts';
import { textRoutes } from './text.ts';

/** The one table of the private space: the router is made of it, and so is the test of who may what. */
export function routesOf(setting: PrivateSetting): readonly Route[] {
  return [
    ...fileRoutes(setting),
    ...enteringRoutes(setting),
    ...homeRoutes(setting),
    ...formDropRoutes(setting),
    ...resumableRoutes(setting),
    ...recordingRoutes(),
    ...testimonyRoutes(setting),
    // Before the files of drafts: their names come last.
    ...textRoutes(setting),
    ...studioRoutes(setting),
    ...mediaRoutes(setting),
    ...boardRoutes(setting),
    ...peopleRoutes(setting),
  ];
}
