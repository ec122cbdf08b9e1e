import { childrenNamed, type XmlNode } from '../../formats/xml-tree.ts';
import type { WebProbe } from '../../ports/web-probe.ts';
import { answers } from '../../words/online-check.ts';
import { type OnlineFault, onlineFault, toldAt } from './online-fault.ts';

const MAX_PICTURE_BYTES = 40e6;
/** Apple: square, in px. */
const COVER_PX = { min: 1400, max: 3000 };

/** Whether the texts and chapters of an episode can be read, by players of other sites too. */
export async function checkCompanionAnswers(item: XmlNode, probe: WebProbe): Promise<readonly OnlineFault[]> {
  const linked = ['podcast:transcript', 'podcast:chapters'].flatMap((name) => childrenNamed(item, name));
  const urls = linked.map(({ attributes }) => attributes['url'] ?? '').filter((url) => url !== '');
  const faults = urls.map(async (url): Promise<readonly OnlineFault[]> => {
    const answer = await probe.ask(url, { headers: { origin: 'https://lecteur.example' }, maxBytes: 1 });
    if (answer.status !== 200) return [onlineFault('companion-unreachable', toldAt(url, answer))];
    const open = answer.headers['access-control-allow-origin'];
    return open === '*' || open === 'https://lecteur.example' ? [] : [onlineFault('companion-closed', url)];
  });
  return (await Promise.all(faults)).flat();
}

/** Whether the show's picture can be seen, and has the size that Apple asks for. */
export async function checkCoverAnswer(channel: XmlNode, probe: WebProbe): Promise<readonly OnlineFault[]> {
  const url = childrenNamed(channel, 'itunes:image')[0]?.attributes['href'];
  if (url === undefined) return [];
  const answer = await probe.ask(url, { maxBytes: MAX_PICTURE_BYTES });
  if (answer.status !== 200) return [onlineFault('cover-unreachable', toldAt(url, answer))];
  const size = await probe.pictureSize(answer.bytes);
  if (size === undefined) return [onlineFault('cover-unreachable', answers.at(url, answers.noPicture))];
  const { widthPx, heightPx } = size;
  const isRight = widthPx === heightPx && widthPx >= COVER_PX.min && widthPx <= COVER_PX.max;
  return isRight ? [] : [onlineFault('cover-size-wrong', answers.size(widthPx, heightPx))];
}
