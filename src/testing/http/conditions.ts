import { type Check, conditional, media, NOTHING, whole } from './check.ts';
import { MODIFIED_AT, SOUND } from './site.ts';

const modified = MODIFIED_AT.toUTCString();
const EARLIER = 'Tue, 12 Mar 2024 09:00:00 GMT';
const unchanged = (name: string, asked: Check['ask']): Check => ({
  name,
  ask: asked,
  status: 304,
  fields: { etag: /"[^"]+"$/, 'content-length': undefined, 'cache-control': /max-age/ },
  body: NOTHING,
});
const failed = (name: string, asked: Check['ask']): Check => ({ name, ask: asked, status: 412, body: LEAST });
const LEAST = /^.{0,40}$/s;
const first = (headers: Parameters<typeof conditional>[0]) =>
  conditional((known) => ({ Range: 'bytes=0-9', ...headers(known) }));
const TEN = SOUND.subarray(0, 10);

/** RFC 9110, 13: what is asked on conditions. */
export const CONDITIONS: readonly Check[] = [
  {
    name: 'If-Range with the tag gives the part',
    ask: first(({ soundTag }) => ({ 'If-Range': soundTag })),
    status: 206,
    body: TEN,
  },
  {
    name: 'If-Range with the date gives the part',
    ask: first(() => ({ 'If-Range': modified })),
    status: 206,
    body: TEN,
  },
  whole(
    'If-Range with a weak tag gives the whole',
    first(({ soundTag }) => ({ 'If-Range': `W/${soundTag}` })),
  ),
  whole(
    'If-Range with another tag gives the whole',
    first(() => ({ 'If-Range': '"other"' })),
  ),
  whole(
    'If-Range with an earlier date gives the whole',
    first(() => ({ 'If-Range': EARLIER })),
  ),
  whole(
    'If-Range with a later date gives the whole',
    first(() => ({ 'If-Range': 'Fri, 12 Mar 2100 10:00:00 GMT' })),
  ),
  whole(
    'If-Range with a list of tags gives the whole',
    first(({ soundTag }) => ({ 'If-Range': `${soundTag}, "other"` })),
  ),
  unchanged(
    'the tag known is not sent again',
    conditional(({ soundTag }) => ({ 'If-None-Match': soundTag })),
  ),
  unchanged(
    'the weak form of the tag will do',
    conditional(({ soundTag }) => ({ 'If-None-Match': `W/${soundTag}` })),
  ),
  unchanged(
    'the tag is found in a list',
    conditional(({ soundTag }) => ({ 'If-None-Match': `"a,b", ${soundTag}` })),
  ),
  unchanged(
    'any tag will do for a star',
    conditional(() => ({ 'If-None-Match': '*' })),
  ),
  unchanged(
    'the date known is not sent again',
    conditional(() => ({ 'If-Modified-Since': modified })),
  ),
  unchanged(
    'HEAD is told the same',
    conditional(({ soundTag }) => ({ 'If-None-Match': soundTag }), media, 'HEAD'),
  ),
  unchanged(
    'a known file is not sent in part',
    first(({ soundTag }) => ({ 'If-None-Match': soundTag })),
  ),
  unchanged(
    'the feed known is not sent again',
    conditional(({ feedTag }) => ({ 'If-None-Match': feedTag }), '/feed.xml'),
  ),
  unchanged(
    'the compressed feed known is not sent again',
    conditional(
      ({ feedGzipTag }) => ({ 'If-None-Match': feedGzipTag, 'Accept-Encoding': 'gzip' }),
      '/feed.xml',
    ),
  ),
  whole(
    'another tag is sent the file',
    conditional(() => ({ 'If-None-Match': '"other"' })),
  ),
  whole(
    'a tag goes before a date',
    conditional(() => ({ 'If-None-Match': '"other"', 'If-Modified-Since': modified })),
  ),
  whole(
    'an earlier date is sent the file',
    conditional(() => ({ 'If-Modified-Since': EARLIER })),
  ),
  whole(
    'a date that is none is ignored',
    conditional(() => ({ 'If-Modified-Since': 'hier' })),
  ),
  whole(
    'If-Match with the tag is sent the file',
    conditional(({ soundTag }) => ({ 'If-Match': soundTag })),
  ),
  failed(
    'If-Match with another tag fails',
    conditional(() => ({ 'If-Match': '"other"' })),
  ),
  failed(
    'If-Match with a weak tag fails',
    conditional(({ soundTag }) => ({ 'If-Match': `W/${soundTag}` })),
  ),
  failed(
    'If-Unmodified-Since an earlier date fails',
    conditional(() => ({ 'If-Unmodified-Since': EARLIER })),
  ),
];
