/** Holds the lock of a folder until it is killed; for the tests. */
import { holdLock } from './lock.ts';

const [, , folder = ''] = process.argv;
await holdLock(folder);
process.stdout.write('held\n');
setInterval(() => undefined, 1000);
