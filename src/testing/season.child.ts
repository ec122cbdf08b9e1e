/** Publishes a season in a folder, saying when it begins and ends: to be killed in between. */
import { publishSeason } from './season.ts';

const [, , folder = '', edition = ''] = process.argv;
process.stdout.write('begun\n');
await publishSeason(folder, Number(edition));
process.stdout.write('ended\n');
