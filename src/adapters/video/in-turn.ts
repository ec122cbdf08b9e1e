import { letGo } from '../images/collecting.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Whole pictures are drawn one at a time, however many clips are made at once, and what was drawn with is let go before and
 * after: while it is drawn, one holds 20 MB.
 */
export function inTurn<Result>(draw: () => Promise<Result>): Promise<Result> {
  const turn = last.then(() => {
    letGo();
    return draw();
  });
  last = turn.then(letGo, letGo);
  return turn;
}
