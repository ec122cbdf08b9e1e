import type { PictureSize, WebAnswer, WebProbe, WebQuestion } from '../ports/web-probe.ts';

/** A file of a web in memory, and what its host gets wrong. */
export type MemoryResource = {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly etag?: string;
  /** What a host that knows its work also does. */
  readonly ranges?: boolean;
  readonly head?: boolean;
  readonly gzip?: boolean;
  readonly shared?: boolean;
  readonly redirectedFrom?: readonly number[];
  readonly pictureSize?: PictureSize;
};

/** A web in memory that answers as RFC 9110 asks, but for what its resources say. */
export class MemoryWeb implements WebProbe {
  readonly resources = new Map<string, MemoryResource>();
  readonly asked: string[] = [];

  /** Puts a file online, well served. */
  put(url: string, type: string, content: string | Uint8Array): void {
    const served = { ranges: true, head: true, gzip: true, shared: true, etag: '"un"' };
    this.resources.set(url, { type, content, ...served });
  }

  /** Changes how a file is served. */
  spoil(url: string, changes: Partial<MemoryResource>): void {
    const resource = this.resources.get(url);
    if (resource === undefined) throw new Error(`expected something at ${url}`);
    this.resources.set(url, { ...resource, ...changes });
  }

  async ask(url: string, question: WebQuestion = {}): Promise<WebAnswer> {
    this.asked.push(url);
    const resource = this.resources.get(url);
    const nothing = { status: 404, headers: {}, bytes: new Uint8Array(), url, redirections: [] };
    return resource === undefined
      ? nothing
      : { ...answerFrom(resource, question), url, redirections: resource.redirectedFrom ?? [] };
  }

  async pictureSize(bytes: Uint8Array): Promise<PictureSize | undefined> {
    const found = [...this.resources.values()].find(({ content }) => content === bytes);
    return found?.pictureSize;
  }
}

type Answered = Pick<WebAnswer, 'status' | 'headers' | 'bytes'>;

function answerFrom(resource: MemoryResource, question: WebQuestion): Answered {
  const { content, type, etag, gzip, shared, head, ranges } = resource;
  const asked = question.headers ?? {};
  const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const headers = {
    'content-type': type,
    'content-length': String(whole.length),
    ...(etag !== undefined && { etag }),
    ...(shared && { 'access-control-allow-origin': '*' }),
    ...(gzip && asked['accept-encoding']?.includes('gzip') && { 'content-encoding': 'gzip' }),
  };
  if (etag !== undefined && asked['if-none-match'] === etag)
    return { status: 304, headers, bytes: new Uint8Array() };
  if (question.method === 'HEAD') return { status: head ? 200 : 405, headers, bytes: new Uint8Array() };
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(asked['range'] ?? '') ?? [];
  if (from === undefined || to === undefined || !ranges)
    return { status: 200, headers, bytes: question.maxBytes === undefined ? new Uint8Array() : whole };
  const range = `bytes ${from}-${to}/${whole.length}`;
  const bytes = whole.subarray(Number(from), Number(to) + 1);
  return { status: 206, headers: { ...headers, 'content-range': range }, bytes };
}
