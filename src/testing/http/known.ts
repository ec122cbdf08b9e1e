import { ask } from './ask.ts';
import { type Check, faultsOf, type Known, media } from './check.ts';

/** Reads the tags that later conditions name. */
export async function tagsKnownBy(port: number): Promise<Known> {
  const tagOf = async (target: string, encoding: string) =>
    String(
      (await ask(port, { target, method: 'HEAD', headers: { 'Accept-Encoding': encoding } })).fields['etag'],
    );
  return {
    soundTag: await tagOf(media, 'identity'),
    feedTag: await tagOf('/feed.xml', 'identity'),
    feedGzipTag: await tagOf('/feed.xml', 'gzip'),
  };
}

/** Asks a server what a check asks, and tells what is wrong in its reply. */
export async function faultsAt(port: number, check: Check, known: Known): Promise<readonly string[]> {
  const asked = typeof check.ask === 'function' ? check.ask(known) : check.ask;
  return faultsOf(check, await ask(port, asked));
}
