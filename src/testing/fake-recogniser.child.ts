/** A recogniser that speaks the protocol and behaves as its model's `tokens.txt` says: a test's, never shipped as one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PieceRequest } from '../adapters/recognition/piece.ts';

const behaviour = readFileSync(path.join(process.argv[2] ?? '', 'tokens.txt'), 'utf8').trim();
let asked = 0;

const ANSWERS: Readonly<Record<string, (request: PieceRequest) => void>> = {
  right: ({ startSeconds }) => say({ text: 'Un. Deux trois.', endSeconds: startSeconds + 20 }),
  // The first piece is given, then the process ends.
  'aborting later': ({ startSeconds }) =>
    startSeconds === 0 ? say({ text: 'Un.', endSeconds: 20 }) : process.abort(),
  'aborting once': ({ startSeconds }) => {
    if (startSeconds > 0 && asked === 1) say({ text: 'Trois.', endSeconds: startSeconds + 20 });
    else if (startSeconds === 0) say({ text: 'Un.', endSeconds: 20 });
    else process.abort();
  },
  slow: () => {},
  'lying about time': () => say({ text: 'Un.', endSeconds: 4000 }),
  'never going forward': ({ startSeconds }) => say({ text: 'Un.', endSeconds: startSeconds }),
  'lying about form': () => say({ text: 12 }),
};

const say = (answer: object) => process.send?.({ answer });

process.on('message', (request: PieceRequest) => {
  asked += 1;
  ANSWERS[behaviour]?.(request);
});
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });
