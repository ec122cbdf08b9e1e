import path from 'node:path';
import type { Response } from 'express';
import { refuse } from './guard.ts';
import { EVERYONE, type Route } from './route.ts';
import type { PrivateSetting } from './setting.ts';

/** What of a draft is heard and seen on the pages; everything else in the folder is for the facilitation's own hands. */
const SHOWN: ReadonlySet<string> = new Set([
  'couverture.jpg',
  'temoignage.mp3',
  'son-avant.mp3',
  'son-apres.mp3',
]);

/** Sounds and pictures of drafts: to who is inside, and never kept by anything on the way. */
export function mediaRoutes({ workspace, following }: PrivateSetting): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/temoignages/:publicId/:file',
      allows: EVERYONE,
      answer: async (request, response, reader) => {
        const folder = following.one(String(request.params['publicId']))?.report?.folder;
        const name = String(request.params['file']);
        const isSent =
          folder !== undefined &&
          SHOWN.has(name) &&
          (await sent(response, path.join(workspace.episodes, folder, 'brouillon', name)));
        if (!isSent) refuse(request, response, 404, 'notFound', reader);
      },
    },
  ];
}

/** Sends a file of a draft. @returns false when there is no such file. */
export function sent(response: Response, file: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settings = { root: path.dirname(file), cacheControl: false, etag: false, lastModified: false };
    response.sendFile(path.basename(file), settings, (error?: Error) => {
      if (error === undefined || response.headersSent) resolve(true);
      else if ('status' in error && error.status === 404) resolve(false);
      else reject(error);
    });
  });
}
