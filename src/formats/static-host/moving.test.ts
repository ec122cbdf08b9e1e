import { describe, expect, it, onTestFinished } from 'vitest';
import { nginxServing, noNginx } from '../../testing/nginx.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { formatMovingFiles } from './moving.ts';

const OLD = 'https://ancien.example/mon.podcast/';
const NEW = 'https://nouveau.example/';
const fileNamed = (name: string) => formatMovingFiles(OLD, NEW).get(name) ?? '';

describe.skipIf(noNginx)(`an old address served by nginx${noNginx ? `: ${noNginx}` : ''}`, () => {
  it('leads each file to its new address for good', async () => {
    const rules = fileNamed('nginx.conf');
    const { url, close } = await nginxServing({ folder: temporaryFolder(), rules, work: temporaryFolder() });
    onTestFinished(close);
    const ask = async (path: string) => {
      const { status, headers } = await fetch(url + path, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await ask('/mon.podcast/feed.xml')).toEqual([301, `${NEW}feed.xml`]);
    expect(await ask('/mon.podcast/media/a/episode-0123456789.mp3?source=x')).toEqual([
      301,
      `${NEW}media/a/episode-0123456789.mp3?source=x`,
    ]);
    expect(await ask('/mon.podcast/')).toEqual([301, NEW]);
    expect(await ask('/monxpodcast/feed.xml')).toEqual([404, null]);
  });
});

describe('an old address', () => {
  it('has rules for Apache and Netlify', () => {
    expect(fileNamed('.htaccess')).toContain(`RedirectMatch 301 "^/mon\\.podcast/(.*)$" "${NEW}$1"`);
    expect(fileNamed('_redirects')).toContain(`/mon.podcast/* ${NEW}:splat 301`);
  });

  it('has a page that leads on where no rule is read', () => {
    expect(fileNamed('index.html')).toContain(`<meta http-equiv="refresh" content="0; url=${NEW}">`);
    expect(fileNamed('index.html')).toContain(`<a href="${NEW}">`);
  });
});
