import { request as askPlainly, type IncomingMessage } from 'node:http';
import { request as askSecurely } from 'node:https';
import sharp from 'sharp';
import type { WebAnswer, WebProbe, WebQuestion } from '../../ports/web-probe.ts';

/** How many redirections applications follow, at the least. */
const MAX_REDIRECTIONS = 10;
/** A cover at most; a picture that claims more could fill the memory. */
const LARGEST_PIXELS = 50_000_000;

/**
 * Asks over HTTP without the comforts of `fetch`: bodies come as they were sent, compressed or not, and each redirection
 * is seen.
 *
 * @param silenceMs how long the other side may stay silent.
 */
export function openWebProbe(silenceMs = 15_000): WebProbe {
  return {
    ask: (url, question = {}) => follow(url, question, silenceMs),
    pictureSize: async (bytes) => {
      try {
        const { width, height } = await sharp(bytes, { limitInputPixels: LARGEST_PIXELS }).metadata();
        return { widthPx: width, heightPx: height };
      } catch {
        return undefined;
      }
    },
  };
}

async function follow(url: string, question: WebQuestion, silenceMs: number): Promise<WebAnswer> {
  const redirections: number[] = [];
  let at = url;
  for (;;) {
    const answer = await answerOf(at, question, silenceMs);
    const next = nextAddress(answer, at);
    if (next === undefined || redirections.length === MAX_REDIRECTIONS)
      return { ...answer, url: at, redirections };
    redirections.push(answer.status);
    at = next;
  }
}

type OneAnswer = Omit<WebAnswer, 'url' | 'redirections'>;

const NO_ANSWER: OneAnswer = { status: 0, headers: {}, bytes: new Uint8Array() };

function nextAddress({ status, headers }: OneAnswer, at: string): string | undefined {
  const location = headers['location'];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, at) ? new URL(location, at).href : undefined;
}

function answerOf(url: string, question: WebQuestion, silenceMs: number): Promise<OneAnswer> {
  const { method = 'GET', headers = {} } = question;
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return Promise.resolve(NO_ANSWER);
  const ask = url.toLowerCase().startsWith('https:') ? askSecurely : askPlainly;
  return new Promise((resolve) => {
    const asked = ask(url, { method, headers: { 'user-agent': 'Passe-Parole', ...headers } });
    asked.setTimeout(silenceMs, () => asked.destroy());
    asked.on('error', () => resolve(NO_ANSWER));
    asked.on('response', (response) => {
      void bodyOf(response, question.maxBytes ?? 0).then((bytes) => {
        asked.destroy();
        resolve({ status: response.statusCode ?? 0, headers: headersOf(response), bytes });
      });
    });
    asked.end();
  });
}

/** The first bytes of a body; those that came, when it was cut. */
async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response) {
      if (bytes >= maxBytes) break;
      // Without an encoding, a response gives buffers.
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
    }
  } catch {
    // What was cut is judged by what came of it.
  }
  return Buffer.concat(chunks).subarray(0, maxBytes);
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
