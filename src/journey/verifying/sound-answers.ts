import { childrenNamed, type XmlNode } from '../../formats/xml-tree.ts';
import type { WebAnswer, WebProbe } from '../../ports/web-probe.ts';
import { answers } from '../../words/online-check.ts';
import { type OnlineFault, onlineFault, toldAt, typeOf } from './online-fault.ts';

const MAX_REDIRECTIONS = 5;

/** Whether the sound of an episode can be listened to, from any point, and weighs what the feed says. */
export async function checkSoundAnswers(item: XmlNode, probe: WebProbe): Promise<readonly OnlineFault[]> {
  const enclosure = childrenNamed(item, 'enclosure')[0];
  const url = enclosure?.attributes['url']?.trim();
  if (enclosure === undefined || url === undefined) return [];
  const part = await probe.ask(url, { headers: { range: 'bytes=0-1' }, maxBytes: 4 });
  if (part.status !== 206 && part.status !== 200)
    return [onlineFault('sound-unreachable', toldAt(url, part))];
  const whole = await probe.ask(url, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
  return [
    ...detours(part),
    ...typeFaults(part),
    ...rangeFaults(url, part),
    ...(whole.status === 200 ? [] : [onlineFault('sound-head-refused', toldAt(url, whole))]),
    ...lengthFaults(url, enclosure.attributes['length'] ?? '', trueLength(part, whole)),
  ];
}

function detours({ redirections }: WebAnswer): readonly OnlineFault[] {
  return redirections.length > MAX_REDIRECTIONS
    ? [onlineFault('too-many-redirections', answers.detours(redirections.length))]
    : [];
}

function typeFaults(answer: WebAnswer): readonly OnlineFault[] {
  const type = typeOf(answer);
  return /^(?:audio|video)\//.test(type) ? [] : [onlineFault('sound-type-wrong', type)];
}

function rangeFaults(url: string, part: WebAnswer): readonly OnlineFault[] {
  const isRight =
    part.status === 206 &&
    /^bytes 0-1\/(?:\d+|\*)$/.test(part.headers['content-range'] ?? '') &&
    part.bytes.length === 2;
  return isRight ? [] : [onlineFault('sound-without-ranges', toldAt(url, part))];
}

function trueLength(part: WebAnswer, whole: WebAnswer): string | undefined {
  const [, total] = /\/(\d+)$/.exec(part.headers['content-range'] ?? '') ?? [];
  return total ?? (whole.status === 200 ? whole.headers['content-length'] : undefined);
}

function lengthFaults(url: string, announced: string, actual: string | undefined): readonly OnlineFault[] {
  if (actual === undefined || actual === announced) return [];
  return [onlineFault('sound-length-wrong', answers.lengths(url, announced, actual))];
}
