import { beyond, type Check, media, NOTHING, part, ranged, whole } from './check.ts';
import { SOUND } from './site.ts';

const size = SOUND.length;

/** RFC 9110, 14: what is asked in parts. */
export const RANGES: readonly Check[] = [
  whole('a file is sent whole', { target: media }),
  part('a range is sent alone', 'bytes=100-199', 100, 199),
  part('one byte is a range', 'bytes=0-0', 0, 0),
  part('the first two bytes are a range', 'bytes=0-1', 0, 1),
  part('an open range runs to the end', 'bytes=299000-', 299_000, size - 1),
  part('a range from 0 is still a range', 'bytes=0-', 0, size - 1),
  part('a range past the end stops at the end', 'bytes=299990-999999', 299_990, size - 1),
  part(
    'a last position too large for a number stops at the end',
    'bytes=5-99999999999999999999999',
    5,
    size - 1,
  ),
  part('a range crosses the blocks of reading', 'bytes=131000-262200', 131_000, 262_200),
  part('a suffix is the end', 'bytes=-500', size - 500, size - 1),
  part('a suffix longer than the file is the file', 'bytes=-999999', 0, size - 1),
  part('the unit may be in capitals', 'BYTES=10-19', 10, 19),
  beyond('a range after the end is unsatisfiable', ranged(`bytes=${size}-`)),
  beyond('a first position too large for a number is unsatisfiable', ranged('bytes=99999999999999999999-')),
  beyond('an empty suffix is unsatisfiable', ranged('bytes=-0')),
  beyond('no part of an empty file can be had', { target: '/empty.mp3', headers: { Range: 'bytes=0-' } }, 0),
  whole('a range in another unit is ignored', ranged('seconds=0-10')),
  whole('a range that ends before it begins is ignored', ranged('bytes=9-5')),
  whole('a range of words is ignored', ranged('bytes=a-b')),
  whole('a range of nothing is ignored', ranged('bytes=-')),
  whole('a broken range is ignored', ranged('bytes=0-10,zzz')),
  whole('several ranges are sent as the whole', ranged('bytes=0-9,20-29')),
  { ...whole('HEAD ignores ranges', { ...ranged('bytes=0-9'), method: 'HEAD' }), body: NOTHING },
  {
    name: 'a range of a text is of its plain form',
    ask: { target: '/feed.xml', headers: { Range: 'bytes=2-4', 'Accept-Encoding': 'gzip' } },
    status: 206,
    fields: { 'content-encoding': undefined },
    body: Buffer.from('xml'),
  },
];
