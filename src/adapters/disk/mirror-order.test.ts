import { describe, expect, it } from 'vitest';
import { foldersOf, publishingOrder } from './mirror-order.ts';

describe('the publishing order', () => {
  it('goes from sounds to what names them, feeds last', () => {
    const paths = [
      'feed.xml',
      'index.html',
      'media/a.mp3',
      'media/a.vtt',
      'recits/a/index.html',
      'style.css',
      'sitemap.xml',
      'clips.xml',
      'media/clip.mp4',
    ];
    expect(publishingOrder(paths, ['clips.xml', 'feed.xml', 'absent.xml'])).toEqual([
      ['media/a.mp3', 'media/clip.mp4'],
      ['media/a.vtt', 'style.css'],
      ['index.html', 'recits/a/index.html', 'sitemap.xml'],
      ['clips.xml'],
      ['feed.xml'],
    ]);
  });

  it.each([
    '',
    '.',
    '..',
    '/etc/passwd',
    '../outside',
    'a/../../b',
    './a',
    'a//b',
    'a/',
    'a\\b',
    'a\0b',
    'a/./b',
  ])('refuses a path that is not plainly inside: %j', (name) =>
    expect(() => publishingOrder([name], [])).toThrow('expected a relative path'),
  );

  it('makes each folder before those in it', () => {
    expect(foldersOf(['a/b/c/1', 'a/2', '3', 'a/b/4'])).toEqual(['a', 'a/b', 'a/b/c']);
  });
});
