import { type OutgoingHttpHeaders, request } from 'node:http';

export type Ask = {
  readonly method?: string;
  /** The request target as sent: nothing is resolved or escaped. */
  readonly target: string;
  readonly headers?: Readonly<OutgoingHttpHeaders>;
};

export type Reply = {
  readonly status: number;
  readonly fields: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** Sends one request to a server of this computer, on a connection of its own. */
export function ask(port: number, { method = 'GET', target, headers = {} }: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, method, path: target, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          fields: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}
