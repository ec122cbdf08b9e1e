import { EBU_SIGNALS } from '../../src/testing/ebu-signals.ts';

/** Prints what our meter reads of the signals that EBU Tech 3341 and 3342 define. */
export async function measureEbu(): Promise<void> {
  console.log('signal | measure | expected | read | within tolerance');
  let right = 0;
  for (const { name, measure, read, expected, tolerance } of EBU_SIGNALS) {
    const value = read();
    const isRight = value >= expected - tolerance.below && value <= expected + tolerance.above;
    if (isRight) right += 1;
    console.log([name, measure, expected, value.toFixed(2), isRight ? 'yes' : 'NO'].join(' | '));
  }
  console.log(`${right} of ${EBU_SIGNALS.length} within tolerance`);
}
